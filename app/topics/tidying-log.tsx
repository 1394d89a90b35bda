import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { TidyingLog as Log, LogEntry } from "../../server/topics/tidying-log.ts";
import { dateTimeText } from "../i18n/dates";
import { useLanguage, useTexts } from "../i18n/use-texts";
import { DateTime } from "../ui/date-time";
import { EmptyState } from "../ui/empty-state";
import { ItemRow } from "../ui/item-row";
import { MetaLine } from "../ui/meta-line";
import { MoreLink } from "../ui/more-link";
import { RowList } from "../ui/row-list";
import { postPath, spaceLogPath, topicPath } from "./paths";

type Props = Pick<Log, "space" | "before"> & {
  /** A `<TidyingEntry>` each, or another room's. */
  children: ReactNode[];
};

/** What was done in a space: who, for whom, when, what and why. */
export function TidyingLog({ space, before, children }: Props) {
  const { tidying: texts } = useTexts();
  if (children.length === 0)
    return (
      <EmptyState icon="check" title={texts.logEmpty}>
        {texts.logEmptyText}
      </EmptyState>
    );
  return (
    <div className="stack">
      <RowList label={texts.log}>{children}</RowList>
      {before !== null && <MoreLink to={`${spaceLogPath(space)}?prima=${before}`}>{texts.logOlder}</MoreLink>}
    </div>
  );
}

/** … in its discussions. */
export function TidyingEntry({ entry: { act, at, by, reason, topic, number, data } }: { entry: LogEntry }) {
  const { tidying: texts } = useTexts();
  const language = useLanguage();
  return (
    <ItemRow
      level={2}
      title={texts.acts[act](data)}
      meta={
        <MetaLine>
          <DateTime at={at}>{dateTimeText(at, language)}</DateTime>
          {by ? <Link to={`/iscritti/${by.id}`}>{by.name}</Link> : <span>{texts.byItself}</span>}
          {by?.administration && <span>{texts.actingFor(by.administration)}</span>}
        </MetaLine>
      }
    >
      <Link to={number === null ? topicPath(topic) : postPath(topic, number)}>{topic.title}</Link>
      {reason && (
        <>
          <br />
          {texts.reasonWas} {reason}
        </>
      )}
    </ItemRow>
  );
}
