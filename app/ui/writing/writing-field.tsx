import { type ClipboardEvent, type KeyboardEvent, type RefObject, useEffect, useState } from "react";
import { Field, type FieldProps } from "../field";
import { Toolbar } from "../toolbar";
import { type LoadPreview, usePreview } from "./use-preview";
import { WritingPreview } from "./writing-preview";
import type { WritingTool, WritingToolName, WritingWords } from "./writing-tools";

type Kit = typeof import("./writing-kit");

export type WritingTexts = WritingWords & {
  /** Of the toolbar. */
  formatting: string;
  tools: Record<WritingToolName, string>;
  preview: string;
  /** Where the preview will be, while nothing is written. */
  previewEmpty: string;
};

export type WritingFieldProps = Omit<Extract<FieldProps, { kind: "textarea" }>, "kind" | "controlRef"> & {
  box: RefObject<HTMLTextAreaElement>;
  texts: WritingTexts;
  load: LoadPreview;
  /** HTML that the page came with: somebody asked for it without JavaScript. */
  preview?: string | undefined;
};

/**
 * A text box for Markdown, with tools for those who don't know it, and lists that go on by themselves. Without
 * JavaScript it is the box alone. The Tab key goes on to what comes next, as everywhere.
 */
export function WritingField({ box, texts, load, preview: given, ...field }: WritingFieldProps) {
  const id = field.id ?? field.name;
  // Fetched by who is to write, when the page is there already.
  const [kit, setKit] = useState<Kit>();
  const [open, setOpen] = useState(given !== undefined);
  const { preview, underWay } = usePreview(box, kit && open ? load : null);
  const [isMac, setIsMac] = useState(false);
  useEffect(() => {
    let gone = false;
    // Without them one writes all the same.
    import("./writing-kit").then(
      (fetched) => gone || setKit(fetched),
      () => {},
    );
    setIsMac(/Mac|iPhone|iPad/.test(navigator.platform));
    return () => {
      gone = true;
    };
  }, []);
  function use({ change }: WritingTool) {
    if (box.current && kit) kit.makeChange(box.current, change(kit.boxOf(box.current), texts));
  }
  function typed(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing || !kit) return;
    const tool = kit.toolOfKeys(event);
    const isEnter =
      event.key === "Enter" && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    const next = isEnter ? kit.continueList(kit.boxOf(event.currentTarget)) : null;
    if (!tool && !next) return;
    event.preventDefault();
    if (tool) use(tool);
    if (next) kit.makeChange(event.currentTarget, next);
  }
  function pasted(event: ClipboardEvent<HTMLTextAreaElement>) {
    const area = event.currentTarget;
    const html = event.clipboardData.getData("text/html");
    if (html === "" || event.clipboardData.files.length > 0 || !kit) return;
    const plain = event.clipboardData.getData("text/plain");
    event.preventDefault();
    // Fetched by those alone who paste; who cannot get it now pastes words.
    import("./paste-html")
      .then(({ pastedMarkdown }) => pastedMarkdown(html, plain))
      .catch(() => plain)
      .then((text) => kit.makeChange(area, kit.inserting(kit.boxOf(area), text)));
  }
  return (
    <Field
      {...field}
      kind="textarea"
      controlRef={box}
      onKeyDown={typed}
      onPaste={pasted}
      above={
        kit && (
          <Toolbar
            label={texts.formatting}
            controls={id}
            tools={[
              ...kit.WRITING_TOOLS.map((tool) => ({
                name: tool.name,
                icon: tool.icon,
                label: texts.tools[tool.name],
                ...kit.keysOf(tool, isMac),
                onUse: () => use(tool),
              })),
              {
                name: "preview",
                icon: "eye",
                label: texts.preview,
                worded: true,
                pressed: open,
                onUse: () => setOpen(!open),
              },
            ]}
          />
        )
      }
      beside={
        open && (
          <WritingPreview
            id={`${id}-preview`}
            label={texts.preview}
            empty={texts.previewEmpty}
            preview={preview ?? (given === undefined || kit ? null : { html: given })}
            busy={underWay}
          />
        )
      }
    />
  );
}
