-- A folder's key names its parent too: one of a name in each place, whatever the capitals.
UPDATE "document_folder" SET "key" = "space_id" || '/' || coalesce("parent_id", 0) || '/' || lower("name" COLLATE "it-x-icu");
