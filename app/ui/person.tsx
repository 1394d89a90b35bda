import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Avatar, type AvatarProps } from "./avatar";

export type PersonProps = Pick<AvatarProps, "name" | "src" | "size" | "shape"> & {
  to?: string;
  detail?: ReactNode;
};

/** A face, a name, a line about them. */
export function Person({ name, src, size, shape, to, detail }: PersonProps) {
  return (
    <div className="person">
      <Avatar name={name} src={src} size={size} shape={shape} />
      <div>
        <span className="person-name">{to ? <Link to={to}>{name}</Link> : name}</span>
        {detail && <span className="person-detail">{detail}</span>}
      </div>
    </div>
  );
}
