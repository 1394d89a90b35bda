import { type KeyboardEvent, type RefObject, useEffect, useState } from "react";
import { Field, type FieldProps } from "../field";
import { Toolbar } from "../toolbar";
import { boxOf, makeChange } from "./change";
import { continueList } from "./continue-list";
import { keysOf, toolOfKeys, WRITING_TOOLS, type WritingToolName, type WritingWords } from "./writing-tools";

export type WritingTexts = WritingWords & {
  /** Of the toolbar. */
  formatting: string;
  tools: Record<WritingToolName, string>;
};

export type WritingFieldProps = Omit<Extract<FieldProps, { kind: "textarea" }>, "kind" | "controlRef"> & {
  box: RefObject<HTMLTextAreaElement>;
  texts: WritingTexts;
};

/**
 * A text box for Markdown, with tools for those who don't know it, and lists that go on by themselves. Without
 * JavaScript it is the box alone. The Tab key goes on to what comes next, as everywhere.
 */
export function WritingField({ box, texts, ...field }: WritingFieldProps) {
  const id = field.id ?? field.name;
  const [live, setLive] = useState(false);
  const [isMac, setIsMac] = useState(false);
  useEffect(() => {
    setLive(true);
    setIsMac(/Mac|iPhone|iPad/.test(navigator.platform));
  }, []);
  function use({ change }: (typeof WRITING_TOOLS)[number]) {
    if (box.current) makeChange(box.current, change(boxOf(box.current), texts));
  }
  function typed(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing) return;
    const tool = toolOfKeys(event);
    const isEnter =
      event.key === "Enter" && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    const next = isEnter ? continueList(boxOf(event.currentTarget)) : null;
    if (!tool && !next) return;
    event.preventDefault();
    if (tool) use(tool);
    if (next) makeChange(event.currentTarget, next);
  }
  return (
    <Field
      {...field}
      kind="textarea"
      controlRef={box}
      onKeyDown={typed}
      above={
        live && (
          <Toolbar
            label={texts.formatting}
            controls={id}
            tools={WRITING_TOOLS.map((tool) => ({
              name: tool.name,
              icon: tool.icon,
              label: texts.tools[tool.name],
              ...keysOf(tool, isMac),
              onUse: () => use(tool),
            }))}
          />
        )
      }
    />
  );
}
