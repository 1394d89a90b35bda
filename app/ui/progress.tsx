import type { ReactNode } from "react";

export type ProgressProps = {
  label: ReactNode;
  /** From 0 to `max`; unknown while left away. */
  value?: number;
  max?: number;
  /** At the right: "3 di 5", "42 %". */
  valueText?: string;
};

/** How far something is. */
export function Progress({ label, value, max = 100, valueText }: ProgressProps) {
  return (
    <label className="progress-line">
      <span>
        {label} <span>{valueText}</span>
      </span>
      <progress value={value} max={max} />
    </label>
  );
}
