import { classNames } from "./class-names";

export type AvatarProps = {
  /** The initials and the colour come from it. */
  name: string;
  src?: string;
  /** 28, 40 (default), 56, 96 pixels. */
  size?: "sm" | "md" | "lg" | "xl";
  /** `square` for what is not a person. */
  shape?: "round" | "square";
  /** Read out; leave it away where the name stands beside. */
  label?: string;
};

const SIZES = { sm: "avatar-sm", md: "", lg: "avatar-lg", xl: "avatar-xl" };
const TONES = [
  "avatar-tone-1",
  "avatar-tone-2",
  "avatar-tone-3",
  "avatar-tone-4",
  "avatar-tone-5",
  "avatar-tone-6",
];

/** A face, or the initials on one of six calm grounds, always the same for the same name. */
export function Avatar({ name, src, size = "md", shape = "round", label }: AvatarProps) {
  const classes = classNames("avatar", SIZES[size], shape === "square" && "avatar-square", toneOf(name));
  const face = src ? <img src={src} alt="" loading="lazy" /> : initialsOf(name);
  if (label === undefined) {
    return (
      <span className={classes} aria-hidden="true">
        {face}
      </span>
    );
  }
  return (
    <span className={classes} role="img" aria-label={label}>
      {face}
    </span>
  );
}

function toneOf(name: string): string | undefined {
  let hash = 0;
  for (const character of name) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return TONES[hash % TONES.length];
}

/** First letters of the first and the last word that begin with a letter: "Comune di Lecce" is CL. */
function initialsOf(name: string): string {
  const words = name.match(/\p{L}[\p{L}\p{M}'’.-]*/gu) ?? [];
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return ends.map((word) => word?.charAt(0).toUpperCase() ?? "").join("");
}
