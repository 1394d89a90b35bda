import { classNames } from "./class-names";
import { Icon, type IconName } from "./icon";

export type ReactionButtonProps = {
  icon: IconName;
  label: string;
  count: number;
  /** Of the form's button; without it this only tells. */
  name?: string;
  value?: string;
  pressed?: boolean;
};

/** A feeling about something, how many share it, and whether one does oneself. */
export function ReactionButton({ icon, label, count, name, value, pressed }: ReactionButtonProps) {
  const content = (
    <>
      <Icon name={icon} size="sm" />
      <span className="reaction-label">{label}</span>
      {count > 0 && <span className="reaction-count">{count}</span>}
    </>
  );
  if (!name) return <span className="reaction">{content}</span>;
  return (
    <button
      type="submit"
      className={classNames("reaction", pressed && "reaction-pressed")}
      name={name}
      value={value}
      aria-pressed={pressed}
    >
      {content}
    </button>
  );
}
