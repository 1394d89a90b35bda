import { useLocation } from "@remix-run/react";
import { useEffect, useState } from "react";

/**
 * What the address of the sign-in takes along, `?torna=…`, to lead back to the exact place: this page, or where this
 * page itself leads back to. The server never learns of `#messaggio-40`; with JavaScript it comes back too.
 */
export function useBack(): string {
  const { pathname, search, hash } = useLocation();
  const [mark, setMark] = useState("");
  useEffect(() => setMark(hash), [hash]);
  const carried = new URLSearchParams(search).get("torna");
  const back = carried ?? (pathname === "/accedi" ? "/" : `${pathname}${search}${mark}`);
  return back === "/" ? "" : `?torna=${encodeURIComponent(back)}`;
}
