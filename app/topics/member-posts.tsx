import type { MemberPost } from "../../server/topics/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { When } from "../i18n/when";
import { ListPager } from "../site/list-pager";
import { EmptyState } from "../ui/empty-state";
import { Icon } from "../ui/icon";
import { ItemRow } from "../ui/item-row";
import { MetaLine } from "../ui/meta-line";
import { PageSection } from "../ui/page-section";
import { RowList } from "../ui/row-list";
import { postPath } from "./paths";

type Props = {
  posts: MemberPost[];
  total: number;
  page: number;
  pages: number;
  /** The page of the member, by page of posts. */
  to: (page: number) => string;
};

/** What somebody wrote, where one may read it. */
export function MemberPosts({ posts, total, page, pages, to }: Props) {
  const { directory: texts } = useTexts();
  return (
    <PageSection title={texts.wrote(total)}>
      {total === 0 ? (
        <EmptyState icon="comment" level={3} title={texts.wroteNothing} />
      ) : (
        <RowList>
          {posts.map(({ topic, number, createdAt, excerpt, administration, space }) => (
            <ItemRow
              key={`${topic.id} ${number}`}
              title={topic.title}
              level={3}
              to={postPath(topic, number)}
              lead={<Icon name="comment" />}
              meta={
                <MetaLine>
                  <span>{space}</span>
                  <span>{texts.message(number)}</span>
                  {administration && <span>{administration}</span>}
                  <When at={createdAt} recent />
                </MetaLine>
              }
            >
              {excerpt}
            </ItemRow>
          ))}
        </RowList>
      )}
      <ListPager page={page} pages={pages} to={to} label={texts.wrotePages} />
    </PageSection>
  );
}
