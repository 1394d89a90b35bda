import { useEffect, useState } from "react";

const KEPT = "documenti-vista";

export type View = "griglia" | "elenco";

/**
 * How documents are shown: as the address says, else as this browser last chose; as a list without JavaScript.
 * @param asked "" where the address says nothing
 */
export function useView(asked: string): View {
  const [kept, setKept] = useState("");
  useEffect(() => {
    // A browser may keep nothing at all.
    try {
      if (asked) localStorage.setItem(KEPT, asked);
      setKept(localStorage.getItem(KEPT) ?? "");
    } catch {}
  }, [asked]);
  return (asked || kept) === "griglia" ? "griglia" : "elenco";
}
