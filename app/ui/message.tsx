import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Heading, type HeadingLevel } from "./heading";
import { Icon } from "./icon";
import { Spinner } from "./spinner";

export type MessageProps = {
  /** The anchor, e.g. "messaggio-12". */
  id?: string;
  avatar?: ReactNode;
  /** The name, usually a link. */
  author: ReactNode;
  /** After the name: a chip. */
  mark?: ReactNode;
  /** Under the name: for whom they speak. */
  detail?: ReactNode;
  /** At the right: the date, the number as a link. */
  meta?: ReactNode;
  /** Usually a `<Prose>`. */
  children: ReactNode;
  /** Buttons; text buttons of size sm fit. */
  actions?: ReactNode;
  state?: "sent" | "pending" | "failed" | "removed";
  /** Under the text: what the state means, and a way out ("Invio in corso…", "Riprova"). */
  notice?: ReactNode;
  /** Has just come in. */
  fresh?: boolean;
  /** The opening of the whole discussion, on a ground of its own. */
  lead?: boolean;
  level?: HeadingLevel;
};

/** One contribution to a discussion. */
export function Message({
  id,
  avatar,
  author,
  mark,
  detail,
  meta,
  children,
  actions,
  state = "sent",
  notice,
  fresh,
  lead,
  level = 2,
}: MessageProps) {
  const classes = classNames(
    "message",
    state === "pending" && "message-pending",
    state === "failed" && "message-failed",
    state === "removed" && "message-removed",
    fresh && "message-fresh",
    lead && "message-lead",
    !avatar && "message-plain",
  );
  return (
    <article
      className={classes}
      id={id}
      tabIndex={id ? -1 : undefined}
      aria-busy={state === "pending" || undefined}
    >
      {avatar && <div className="message-avatar">{avatar}</div>}
      <header className="message-head">
        <div className="message-who">
          <Heading level={level} className="message-author">
            {author}
          </Heading>
          {mark}
          {detail && <span className="message-detail">{detail}</span>}
        </div>
        {meta && <div className="message-meta">{meta}</div>}
      </header>
      <div className="message-body">{children}</div>
      {notice && (
        <div className="message-notice">
          {state === "pending" && <Spinner />}
          {state === "failed" && <Icon name="alert" size="sm" />}
          <div>{notice}</div>
        </div>
      )}
      {actions && <div className="message-actions">{actions}</div>}
    </article>
  );
}
