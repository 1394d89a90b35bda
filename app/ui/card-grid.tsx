import { Children, type ReactNode } from "react";

/** Cards side by side, as many as there is room for. Each child is one item of a list. */
export function CardGrid({ children }: { children: ReactNode }) {
  return (
    <ul className="card-grid">
      {Children.toArray(children).map((child, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the children carry their own keys
        <li key={index}>{child}</li>
      ))}
    </ul>
  );
}
