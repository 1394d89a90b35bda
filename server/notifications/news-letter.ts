import type { Letter } from "../platform/mail.ts";
import { namesAlone } from "../platform/markdown-mentions.ts";
import { type NotificationReason, type PostNews, pageOf } from "../topics/contract.ts";
import { newsText as english } from "./texts.en.ts";
import { newsText as italian } from "./texts.it.ts";

type About = {
  news: PostNews;
  reason: NotificationReason;
  baseUrl: string;
  /** Stops the letters about this topic. */
  token: string;
  language: string;
};

/** The letter about a post: for the eye, for programs that show no HTML, and for those that sort it by its talk. */
export function newsLetter({ news, reason, baseUrl, token, language }: About): Omit<Letter, "to"> {
  const { topic, space, number, author, postId } = news;
  const texts = language === "en" ? english : italian;
  const who = author.administration ? `${author.name} (${author.administration})` : author.name;
  const link = `${baseUrl}/discussioni/${topic.id}/${topic.slug}?pagina=${pageOf(number)}#messaggio-${number}`;
  const stop = `${baseUrl}/posta/ferma/${token}`;
  const why = (news.inConversation && reason === "REPLY" ? texts.whyConversation : texts.why[reason])(who);
  const host = new URL(baseUrl).hostname;
  const talk = `<discussione-${topic.id}@${host}>`;
  const first = number === 1;
  return {
    subject: `[${news.inConversation ? texts.conversation : space.shortTitle}] ${topic.title}`,
    text: `${why}

${topic.title}

${namesAlone(news.body)}

${texts.open}: ${link}

--
${texts.footer}
${texts.stop}: ${stop}
`,
    html: `<!doctype html><html lang="${language === "en" ? "en" : "it"}"><head><meta charset="utf-8"><title>${escaped(topic.title)}</title></head>
<body style="margin:0;padding:24px;font-family:'Titillium Web',Arial,sans-serif;font-size:16px;line-height:1.5;color:#17324d">
<p>${escaped(why)}</p>
<h1 style="font-size:20px;line-height:1.3">${escaped(topic.title)}</h1>
<div style="border-left:4px solid #0066cc;padding-left:16px">${absolute(news.html, baseUrl)}</div>
<p style="margin:24px 0"><a href="${escaped(link)}" style="display:inline-block;padding:12px 24px;border-radius:4px;background:#0066cc;color:#ffffff;font-weight:bold;text-decoration:none">${escaped(texts.open)}</a></p>
<p style="font-size:14px;color:#455b71">${escaped(texts.footer)}<br><a href="${escaped(stop)}" style="color:#0059b3">${escaped(texts.stop)}</a></p>
</body></html>
`,
    messageId: first ? talk : `<messaggio-${postId}@${host}>`,
    ...(!first && { inReplyTo: talk, references: talk }),
    headers: {
      // RFC 8058: one POST without cookies, and no more letters.
      "List-Unsubscribe": `<${stop}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      "List-Id": `<discussione-${topic.id}.${host}>`,
      "Auto-Submitted": "auto-generated",
    },
  };
}

/** A letter stands on no site. */
const absolute = (html: string, baseUrl: string) => html.replaceAll('href="/', `href="${baseUrl}/`);

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => `&${{ "&": "amp", "<": "lt", ">": "gt", '"': "quot" }[sign]};`);
