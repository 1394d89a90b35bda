import { classNames } from "./class-names";

export type IconName =
  | "alert"
  | "archive"
  | "arrow-left"
  | "arrow-right"
  | "attachment"
  | "bell"
  | "bold"
  | "bookmark"
  | "building"
  | "calendar"
  | "caret"
  | "check"
  | "clock"
  | "close"
  | "comment"
  | "comments"
  | "document"
  | "download"
  | "exchange"
  | "eye"
  | "eye-off"
  | "flag"
  | "folder"
  | "globe"
  | "heading"
  | "heart"
  | "home"
  | "info"
  | "italic"
  | "light-bulb"
  | "link"
  | "list"
  | "list-numbers"
  | "list-tasks"
  | "lock"
  | "mail"
  | "menu"
  | "minus"
  | "more"
  | "pencil"
  | "pin"
  | "place"
  | "play"
  | "plus"
  | "quote"
  | "refresh"
  | "reply"
  | "route"
  | "search"
  | "send"
  | "settings"
  | "shield"
  | "sign-out"
  | "star"
  | "table"
  | "trash"
  | "twinning"
  | "upload"
  | "user"
  | "users"
  | "warning";

export type IconProps = {
  name: IconName;
  /** xs 16, sm 20, md 24 (default), lg 32, xl 48 pixels. */
  size?: "xs" | "sm" | "md" | "lg" | "xl";
  /** Read out. Without it the icon is decoration and hidden from screen readers. */
  label?: string;
  className?: string;
};

const SIZES = { xs: "icon-xs", sm: "icon-sm", md: "", lg: "icon-lg", xl: "icon-xl" };

/** One drawing of the sprite `public/icons.svg`, in the colour of the text around it. */
export function Icon({ name, size = "md", label, className }: IconProps) {
  const drawing = <use href={`/icons.svg#${name}`} />;
  const classes = classNames("icon", SIZES[size], className);
  if (label === undefined) {
    return (
      <svg className={classes} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        {drawing}
      </svg>
    );
  }
  return (
    <svg className={classes} viewBox="0 0 24 24" role="img" aria-label={label} focusable="false">
      {drawing}
    </svg>
  );
}
