/**
 * SQL: administration `a` may be shown: somebody has seen that it is one, a confirmed member is of it, or it takes
 * part in a twinning. What strangers typed into a form and never confirmed is shown to nobody.
 */
export const LISTED = `(a.verified_at IS NOT NULL
  OR EXISTS (SELECT 1 FROM affiliation f JOIN member m ON m.id = f.member_id
    WHERE f.administration_id = a.id AND m.email_confirmed_at IS NOT NULL)
  OR EXISTS (SELECT 1 FROM twinning_party y WHERE y.administration_id = a.id))`;
