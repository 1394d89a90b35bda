import { Link, useSearchParams } from "@remix-run/react";
import type { LibraryPage } from "../../server/documents/contract.ts";
import { answerTo } from "../forms/answer-to";
import { useFormFailure } from "../forms/form-failure";
import { useTexts } from "../i18n/use-texts";
import { ListPager } from "../site/list-pager";
import { listPath } from "../site/list-path";
import { useSite } from "../site/site-data";
import { Breadcrumb } from "../ui/breadcrumb";
import { classNames } from "../ui/class-names";
import { Disclosure } from "../ui/disclosure";
import { EmptyState } from "../ui/empty-state";
import { Icon } from "../ui/icon";
import { LiveRegion } from "../ui/live-region";
import { MoreLink } from "../ui/more-link";
import { PageSection } from "../ui/page-section";
import { ToastPill } from "../ui/toast-pill";
import { ChosenBar } from "./chosen-bar";
import { DocumentsShown } from "./documents-shown";
import { FolderForms } from "./folder-forms";
import { isNarrowed, type LibraryChosen } from "./library-chosen";
import { LibraryFilters } from "./library-filters";
import { libraryPath } from "./paths";
import { RoomUsed } from "./room-used";
import { UploadForm } from "./upload-form";
import { useChosen } from "./use-chosen";
import { useLiveLibrary } from "./use-live-library";
import { useSeen } from "./use-seen";
import { useView } from "./use-view";

type Props = {
  library: LibraryPage;
  slug: string;
  chosen: LibraryChosen;
  /** Megabytes that one form may carry. */
  most: number;
  answer: unknown;
};

/** The documents of a twinning, what narrows them, and the place to add one. */
export function Library({ library: read, slug, chosen, most, answer }: Props) {
  const { documents: texts } = useTexts();
  const member = useSite()?.member;
  const path = libraryPath(slug);
  const live = useLiveLibrary(read, `${path}/elenco?${useSearchParams()[0]}`);
  const { library, rows } = live;
  const { total, page, pages, uploads, room, folder, below } = library;
  const view = useView(chosen.vista);
  useSeen("spaceId", library.spaceId, total);
  const inBin = chosen.cestino !== "";
  const failedHere = answerTo(answer, "add");
  const ofChosen = answerTo(answer, "chosen");
  const ticking = useChosen(rows, read, ofChosen !== undefined);
  const { chosenIn } = useFormFailure(ofChosen);
  const chooses = Boolean(member) && total > 0;
  const add = uploads && !inBin;
  const onlyFolders =
    !below && !inBin && library.folders.some(({ parentId }) => parentId === (folder?.id ?? null));
  return (
    <PageSection title={inBin ? texts.bin : (folder?.name ?? texts.title)}>
      <div className="stack">
        {folder && <FolderPath {...{ library, path, chosen }} />}
        {add && (
          <>
            <Disclosure
              prominent
              summary={
                <>
                  <Icon name="upload" size="sm" />
                  {texts.upload}
                </>
              }
              open={failedHere !== undefined}
            >
              <UploadForm library={library} slug={slug} most={most} answer={failedHere} />
            </Disclosure>
            <FolderForms library={library} answer={answer} />
          </>
        )}
        {inBin ? (
          <MoreLink to={path}>{texts.toLibrary}</MoreLink>
        ) : (
          <LibraryFilters {...{ library, path, chosen }} />
        )}
        <div className="list-total">
          <p role="status">{texts.total(total)}</p>
          <ViewChoice {...{ path, chosen, view, page }} />
        </div>
        {chooses && (
          // Its place is kept while the script comes: the list is not to jump.
          <label className={classNames("choose-all", !ticking.count && "choose-all-waiting")}>
            <input
              type="checkbox"
              checked={ticking.count !== undefined && ticking.count.ticked === ticking.count.all}
              onChange={(event) => ticking.chooseAll(event.target.checked)}
            />
            {texts.chooseAll}
          </label>
        )}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: a box that is ticked by the keyboard is clicked too */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears what its boxes say */}
        <div ref={rows} tabIndex={-1} className="live-rows" onClick={ticking.onClick}>
          <DocumentsShown
            {...{ library, path, chosen, view, inBin }}
            ticked={chooses ? chosenIn("document") : undefined}
          />
          {total === 0 && !onlyFolders && (
            <Nothing {...{ inBin, narrowed: isNarrowed(chosen), inFolder: folder !== null }} />
          )}
          <LiveRegion message={live.waits ? texts.listChanged : ""} />
          <LiveRegion message={ticking.count?.ticked ? texts.chosenCount(ticking.count.ticked) : ""} />
          {live.waits && (
            <ToastPill icon="refresh" onClick={live.show}>
              {texts.showListNow}
            </ToastPill>
          )}
        </div>
        {chooses && <ChosenBar {...{ library, inBin }} count={ticking.count} answer={ofChosen} />}
        {!inBin && !isNarrowed(chosen) && library.folders.length > 0 && (
          <MoreLink to={listPath(path, { ...chosen, sotto: below ? "" : "1" })}>
            {below ? texts.notBelow : texts.below}
          </MoreLink>
        )}
        <ListPager page={page} pages={pages} to={(n) => listPath(path, chosen, n)} />
        {room && !inBin && (
          <>
            <RoomUsed {...room} />
            <MoreLink to={`${path}?cestino=1`}>{texts.bin}</MoreLink>
          </>
        )}
      </div>
    </PageSection>
  );
}

type PlaceProps = { library: LibraryPage; path: string; chosen: LibraryChosen };

function FolderPath({ library: { folder, folders }, path, chosen: { vista } }: PlaceProps) {
  const { documents: texts } = useTexts();
  const items = [{ to: listPath(path, { vista }), label: texts.title }];
  for (let id = folder?.id ?? null; id !== null; ) {
    const here = folders.find((one) => one.id === id);
    if (!here) break;
    items.splice(1, 0, { to: listPath(path, { cartella: String(here.id), vista }), label: here.name });
    id = here.parentId;
  }
  return <Breadcrumb label={texts.folderPath} items={items} />;
}

type ViewProps = { path: string; chosen: LibraryChosen; view: string; page: number };

function ViewChoice({ path, chosen, view, page }: ViewProps) {
  const { documents: texts } = useTexts();
  const views = { elenco: texts.asList, griglia: texts.asGrid };
  return (
    <nav className="view-choice" aria-label={texts.view}>
      {Object.entries(views).map(([vista, label]) => (
        <Link
          key={vista}
          to={listPath(path, { ...chosen, vista }, page)}
          aria-current={view === vista ? "true" : undefined}
          preventScrollReset
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}

type NothingProps = { inBin: boolean; narrowed: boolean; inFolder: boolean };

function Nothing({ inBin, narrowed, inFolder }: NothingProps) {
  const { documents: texts } = useTexts();
  if (inBin) return <EmptyState icon="trash" level={3} title={texts.binEmpty} />;
  const [title, text] = narrowed
    ? [texts.noneFound, texts.noneFoundText]
    : inFolder
      ? [texts.emptyFolder, texts.emptyFolderText]
      : [texts.none, texts.noneText];
  return (
    <EmptyState icon="document" level={3} title={title}>
      {text}
    </EmptyState>
  );
}
