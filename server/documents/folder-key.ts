/** SQL: what no two folders share: $1 the space, $2 the folder it lies in or null, $3 its name, whatever the capitals. */
export const FOLDER_KEY = `$1::int || '/' || coalesce($2::int, 0) || '/' || lower($3::text COLLATE "it-x-icu")`;
