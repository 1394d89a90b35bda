/** SQL: a text without capitals and accents, so that "forli" finds "Forlì". @param text an SQL expression */
export const folded = (text: string) =>
  `regexp_replace(normalize(lower(${text} COLLATE "it-x-icu"), NFKD), '[\\u0300-\\u036f]', '', 'g')`;

/** SQL: every word of `sought` stands in `text`, in whatever order; no word at all stands in any. */
export const hasWords = (text: string, sought: string) =>
  `NOT EXISTS (SELECT 1 FROM regexp_split_to_table(${folded(sought)}, '\\s+') AS word
     WHERE strpos(${folded(text)}, word) = 0 AND word <> '')`;
