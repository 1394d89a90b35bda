import { createContext } from "react";

/** The nonce of this answer's inline scripts; the browser needs none, and hides it from scripts anyway. */
export const Nonce = createContext<string | undefined>(undefined);
