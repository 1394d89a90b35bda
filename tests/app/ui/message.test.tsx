import { expect, test } from "vitest";
import { Button } from "../../../app/ui/button";
import { Message } from "../../../app/ui/message";
import { render } from "./render";

test("a message on its way is busy and says so", () => {
  const html = render(
    <Message author="Ada" state="pending" notice="Invio in corso…">
      Ciao
    </Message>,
  );
  expect(html).toContain('aria-busy="true"');
  expect(html).toContain("Invio in corso…");
});

test("its heading is the author alone, so that one can go from author to author", () => {
  const html = render(
    <Message id="messaggio-3" author="Ada" detail="Comune di Selveto">
      Ciao
    </Message>,
  );
  expect(html).toContain('<h2 class="message-author">Ada</h2>');
  expect(html).toContain('id="messaggio-3"');
});

test("a busy button keeps the focus but cannot be pressed twice", () => {
  const html = render(<Button busy>Invio in corso…</Button>);
  expect(html).toContain('aria-disabled="true"');
  expect(html).not.toContain('disabled=""');
});
