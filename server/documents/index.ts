import type { Platform } from "../platform/platform.ts";
import { MEGABYTE } from "../platform/storage/storage.ts";
import { SPACE_VISIBILITY_CHANGED } from "../spaces/edit-space.ts";
import { addDocuments } from "./add-documents.ts";
import { addVersion } from "./add-version.ts";
import { appendUpload } from "./append-upload.ts";
import { beginUpload } from "./begin-upload.ts";
import { binDocument, unbinDocument } from "./bin-document.ts";
import { changeDocuments } from "./change-documents.ts";
import { libraryChannel } from "./channel.ts";
import { comingUpload } from "./coming-upload.ts";
import { documentLog } from "./document-log.ts";
import { documentNews } from "./document-news.ts";
import { documentNow } from "./document-now.ts";
import { documentPage } from "./document-page.ts";
import { dropUpload } from "./drop-upload.ts";
import { editDocument } from "./edit-document.ts";
import { editFolder } from "./edit-folder.ts";
import { finishUpload } from "./finish-upload.ts";
import { followVisibility } from "./follow-visibility.ts";
import { latestDocuments } from "./latest-documents.ts";
import { libraryPage } from "./library-page.ts";
import { makeFolder } from "./make-folder.ts";
import { openFile } from "./open-file.ts";
import { readableDocuments } from "./readable-documents.ts";
import { removeFolder } from "./remove-folder.ts";
import { restoreVersion } from "./restore-version.ts";
import { SCAN, scanFile, scanWhatIsLeft } from "./scan-files.ts";
import { sweepLibrary } from "./sweep.ts";
import { takeUpload } from "./take-upload.ts";
import { documentDoor } from "./thing.ts";
import { zipDocuments } from "./zip-documents.ts";

/** The documents of each space. */
export function createDocuments(platform: Platform) {
  platform.activities.within(SPACE_VISIBILITY_CHANGED, followVisibility);
  const sweep = sweepLibrary(platform);
  platform.jobs.schedule("documents.sweep", "15 * * * *", sweep);
  platform.jobs.define(SCAN, scanFile(platform));
  const scanLeft = scanWhatIsLeft(platform);
  platform.jobs.schedule("documents.scan-left", "* * * * *", scanLeft);
  return {
    channel: libraryChannel(platform.sql),
    door: documentDoor,
    /** Megabytes that one form with files may carry. */
    formMegabytes: Math.floor(platform.maxUpload / MEGABYTE),
    takeUpload: takeUpload(platform),
    beginUpload: beginUpload(platform),
    comingUpload: comingUpload(platform),
    appendUpload: appendUpload(platform),
    finishUpload: finishUpload(platform),
    dropUpload: dropUpload(platform),
    addDocuments: addDocuments(platform),
    addVersion: addVersion(platform),
    restoreVersion: restoreVersion(platform),
    editDocument: editDocument(platform),
    binDocument: binDocument(platform),
    unbinDocument: unbinDocument(platform),
    changeDocuments: changeDocuments(platform),
    zipDocuments: zipDocuments(platform),
    makeFolder: makeFolder(platform),
    editFolder: editFolder(platform),
    removeFolder: removeFolder(platform),
    libraryPage: libraryPage(platform),
    documentPage: documentPage(platform),
    documentNow: documentNow(platform),
    latestDocuments: latestDocuments(platform),
    documentLog: documentLog(platform),
    documentNews: documentNews(platform),
    readableDocuments: readableDocuments(platform),
    openFile: openFile(platform),
    sweep,
    scanLeft,
  };
}

export type Documents = ReturnType<typeof createDocuments>;
