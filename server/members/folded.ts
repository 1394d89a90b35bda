/** SQL: a text without capitals and accents, so that "forli" finds "Forlì". @param text an SQL expression */
export const folded = (text: string) =>
  `regexp_replace(normalize(lower(${text} COLLATE "it-x-icu"), NFKD), '[\\u0300-\\u036f]', '', 'g')`;
