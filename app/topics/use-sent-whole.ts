import { useFetcher } from "@remix-run/react";
import { useEffect, useRef } from "react";
import type { PostView } from "../../server/topics/contract.ts";
import type { PostAnswer } from "./post-answer";

/**
 * A message that carries more than its text: the whole form is sent and waits for its answer, so that what is wrong
 * with the rest is said beside it. @param onSent told of each that became a post
 */
export function useSentWhole(onSent: (post: PostView) => void) {
  const { state, data, submit } = useFetcher<PostAnswer>();
  const sent = useRef(onSent);
  sent.current = onSent;
  useEffect(() => {
    if (data?.ok) sent.current(data.post);
  }, [data]);
  return {
    underWay: state !== "idle",
    /** What is wrong with it; undefined once it is there. */
    answer: data?.ok === false ? data : undefined,
    send(form: HTMLFormElement) {
      const fields = new FormData(form);
      fields.set("live", "1");
      submit(fields, { method: "post" });
    },
  };
}
