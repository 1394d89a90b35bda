/**
 * canReadSpace said in SQL, for lists and counts; alias `s`; $1 the member's id or null, $2 the ids of the spaces
 * taken part in. A test compares the two rules.
 */
export const READABLE_SPACE = `(s.visibility = 'PUBLIC' OR (s.visibility = 'MEMBERS' AND $1::int IS NOT NULL) OR s.id = ANY($2::int[]))`;

/** canSeeSpace said in SQL; `staff` the parameter that says whether the viewer is of the staff. */
export const seeableSpace = (staff: `$${number}`) => `(${READABLE_SPACE} OR ${staff}::bool)`;

/**
 * canReadFor said in SQL, for lists and counts; the thing's alias, `s` its space, $1 and $2 as above.
 * @param chosen SQL: the viewer is among the chosen people
 */
export const readableFor = (thing: string, chosen: string) => `(${READABLE_SPACE}
  AND (${thing}.audience = 'PUBLIC' OR (${thing}.audience = 'MEMBERS' AND $1::int IS NOT NULL)
    OR (${thing}.audience = 'PARTIES' AND s.id = ANY($2::int[]))
    OR (${thing}.audience = 'CHOSEN' AND s.id = ANY($2::int[]) AND ${chosen})))`;
