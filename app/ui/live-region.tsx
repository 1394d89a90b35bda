export type LiveRegionProps = {
  /** What screen readers say when it changes; the region itself must be there before. */
  message: string;
  /** `assertive` interrupts: for failures only. */
  politeness?: "polite" | "assertive";
};

/** Says to screen readers what the others see happen. Keep it mounted. */
export function LiveRegion({ message, politeness = "polite" }: LiveRegionProps) {
  return (
    <div
      className="visually-hidden"
      role={politeness === "polite" ? "status" : "alert"}
      aria-live={politeness}
    >
      {message}
    </div>
  );
}
