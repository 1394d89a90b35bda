import { it, type Texts } from "./it";
export const en: Texts = it;
