/** What a member gets to see of a draft of hers; alias `d`. */
export const DRAFT_VIEW = `json_build_object(
  'version', d.version, 'at', d.at, 'title', d.title, 'body', d.body, 'audience', d.audience,
  'postVersion', d.post_version, 'writer', d.writer)`;
