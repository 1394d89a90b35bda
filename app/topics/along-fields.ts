import type { ReactNode } from "react";

/** Fields of another noun in a form that writes a message, sent along with it. */
export type AlongFields = {
  /** @param answer what came back of the form */
  fields: (answer: unknown) => ReactNode;
  /** By field name, for the list of what is wrong above the form. */
  labels: Record<string, string>;
  /** … the ids of their controls. */
  ids: Record<string, string>;
};
