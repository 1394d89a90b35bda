import { Button } from "./button";
import type { IconName } from "./icon";

export type ToastPillProps = {
  icon?: IconName;
  onClick: () => void;
  /** "3 nuovi messaggi"; announce it by a `<LiveRegion>`. */
  children: string;
};

/** Floats at the foot of a list: something new is below. */
export function ToastPill({ icon, onClick, children }: ToastPillProps) {
  return (
    <div className="toast-pill">
      <Button type="button" icon={icon} onClick={onClick}>
        {children}
      </Button>
    </div>
  );
}
