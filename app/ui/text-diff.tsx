import { VisuallyHidden } from "./visually-hidden";

export type TextDiffProps = {
  parts: { kind: "same" | "removed" | "added"; text: string }[];
  /** Said before what went and what came: few screen readers say it by themselves. */
  removedMark: string;
  addedMark: string;
};

/** A text with what was taken out of it and what was put in. */
export function TextDiff({ parts, removedMark, addedMark }: TextDiffProps) {
  return (
    <div className="text-diff">
      {parts.map(({ kind, text }, place) => {
        if (kind === "same")
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text do not move
          return <span key={place}>{text}</span>;
        const Tag = kind === "added" ? "ins" : "del";
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text do not move
          <Tag key={place}>
            <VisuallyHidden>{kind === "added" ? addedMark : removedMark} </VisuallyHidden>
            {text}
          </Tag>
        );
      })}
    </div>
  );
}
