// Row -> view, said in SQL: a page is one statement that answers finished JSON.

/** SQL: an affiliation `f` of today. */
export const OF_TODAY = `(f.until IS NULL OR f.until > now())`;

/** SQL: a confirmed member's card; alias `m`. Nobody else is shown anywhere. */
export const MEMBER_CARD = `(jsonb_build_object(
  'id', m.id, 'name', m.name, 'addressForm', m.address_form, 'since', m.email_confirmed_at,
  'lastSeenOn', CASE WHEN NOT m.hides_last_seen THEN m.last_seen_on END,
  'administration', NULL, 'jobTitle', NULL) || coalesce((
    SELECT jsonb_build_object('administration', a.name, 'jobTitle', f.job_title)
    FROM affiliation f JOIN administration a ON a.id = f.administration_id
    WHERE f.member_id = m.id AND ${OF_TODAY} ORDER BY f."from" DESC, f.id DESC LIMIT 1), '{}'))`;

/** SQL: where member `m` is and was, the present first. */
export const AFFILIATIONS = `coalesce((
  SELECT json_agg(json_build_object(
    'administration', a.name, 'slug', a.slug, 'verified', a.verified_at IS NOT NULL, 'jobTitle', f.job_title,
    'from', f."from", 'until', CASE WHEN f.until <= now() THEN f.until END)
    ORDER BY ${OF_TODAY} DESC, f."from" DESC, f.id DESC)
  FROM affiliation f JOIN administration a ON a.id = f.administration_id WHERE f.member_id = m.id), '[]')`;

/** SQL: an administration's card; alias `a`. */
export const ADMINISTRATION_CARD = `
  'name', a.name, 'slug', a.slug, 'kind', a.kind, 'country', a.country, 'region', a.region,
  'verified', a.verified_at IS NOT NULL, 'memberCount', (
    SELECT count(DISTINCT m.id)::int FROM affiliation f JOIN member m ON m.id = f.member_id
    WHERE f.administration_id = a.id AND ${OF_TODAY} AND m.email_confirmed_at IS NOT NULL)`;
