import { Link } from "@remix-run/react";
import type { PostView } from "../../server/topics/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { Heading } from "../ui/heading";
import { MetaLine } from "../ui/meta-line";
import { Prose } from "../ui/prose";
import { postPath, USEFUL } from "./paths";

type Props = { topic: { id: number; slug: string }; post: PostView | undefined };

/** The answer that helped, where one looks for it: under what was asked. */
export function UsefulAnswer({ topic, post }: Props) {
  const { tidying: texts } = useTexts();
  if (!post || post.removed) return null;
  const { author, number, html } = post;
  return (
    <section id={USEFUL} className="useful-answer" aria-label={texts.useful}>
      <Heading level={3} className="h5">
        {texts.useful}
      </Heading>
      <Prose size="sm" html={html} />
      <MetaLine>
        <Link to={`/iscritti/${author.id}`}>{author.name}</Link>
        {author.administration && <span>{author.administration}</span>}
        <Link to={postPath(topic, number)}>{texts.goToUseful}</Link>
      </MetaLine>
    </section>
  );
}
