import type { ReactNode } from "react";
import { Icon } from "./icon";

export type HandoverSide = { label: ReactNode; names: ReactNode };

export type HandoverProps = {
  from: HandoverSide;
  to: HandoverSide;
};

/** One side hands something over to the other. */
export function Handover({ from, to }: HandoverProps) {
  return (
    <div className="handover">
      <div>
        <p className="handover-label">{from.label}</p>
        <div className="handover-name">{from.names}</div>
      </div>
      <span className="handover-arrow">
        <Icon name="arrow-right" />
      </span>
      <div>
        <p className="handover-label">{to.label}</p>
        <div className="handover-name">{to.names}</div>
      </div>
    </div>
  );
}
