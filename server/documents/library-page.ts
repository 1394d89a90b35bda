import type { Viewer } from "../members/contract.ts";
import { NotFound } from "../platform/errors.ts";
import type { Platform } from "../platform/platform.ts";
import { audiencesIn, type PersonHere, type SpaceAudience } from "../spaces/contract.ts";
import { requireSpace } from "../spaces/space-gate.ts";
import {
  canChangeFolder,
  canUpload,
  type FileKind,
  type FolderPlace,
  type LibraryOrder,
  type LibraryPage,
} from "./contract.ts";
import { LIBRARY_BY } from "./library-statements.ts";

export type LibraryFilters = {
  order?: LibraryOrder;
  /** What lies in one folder; at the top where none is said. */
  folder?: number | undefined;
  /** … and below it; so it is always where anything narrows it. */
  below?: boolean;
  theme?: string | undefined;
  tag?: string | undefined;
  kind?: FileKind | undefined;
  /** Of the administration it was added for; of who added it. */
  administration?: number | undefined;
  author?: number | undefined;
  audience?: SpaceAudience | undefined;
  /** Each of them somewhere in title, file name, description and tags. */
  words?: string;
  /** What was thrown away, for who may bring it back; from all folders. */
  bin?: boolean;
};

type Answer = Pick<
  LibraryPage,
  | "documents"
  | "total"
  | "page"
  | "pages"
  | "themes"
  | "tags"
  | "kinds"
  | "administrations"
  | "authors"
  | "read"
> & {
  folders: (FolderPlace & { createdById: number; documents: number })[];
  people: PersonHere[] | null;
  used: number | null;
};

/** A page of a space's library, as far as this viewer may read it, and what there is to filter by. @throws NotFound */
export const libraryPage = ({ sql, spaceQuota }: Platform) =>
  async function libraryPage(
    viewer: Viewer,
    spaceSlug: string,
    filters: LibraryFilters = {},
    page = 1,
  ): Promise<LibraryPage> {
    const space = await requireSpace(viewer, sql, spaceSlug);
    const uploads = canUpload(viewer, space);
    const { order = "changed", folder, theme, tag, kind, administration, author, audience } = filters;
    const words = filters.words?.trim() || null;
    const narrows = [theme, tag, kind, administration, author, audience].map((value) => value ?? null);
    const below = Boolean(filters.below) || words !== null || narrows.some((value) => value !== null);
    const [answer] = await sql<Answer>(LIBRARY_BY[order], [
      viewer.member?.id ?? null,
      viewer.participations.map(({ spaceId }) => spaceId),
      space.id,
      folder ?? null,
      below,
      Boolean(filters.bin) && uploads,
      page,
      words,
      ...narrows,
      uploads,
    ]);
    if (!answer) throw new Error("a page of a library is one row");
    const { folders, people, used, ...found } = answer;
    const current = folders.find(({ id }) => id === folder) ?? null;
    if (folder !== undefined && !current) throw NotFound();
    return {
      ...found,
      spaceId: space.id,
      folders: folders.map(({ createdById, ...each }) => ({
        ...each,
        changes: canChangeFolder(viewer, space, { createdById }),
      })),
      folder: current && {
        id: current.id,
        name: current.name,
        parentId: current.parentId,
        path: current.path,
      },
      below,
      audiences: uploads ? audiencesIn(viewer, space) : [],
      people: people ?? [],
      uploads,
      room: used === null ? null : { used, max: spaceQuota },
    };
  };
