/** What the discussion that a space is born with says; nobody signs it. */
export const generalOpening = {
  TWINNING:
    "Questa è la discussione generale del gemellaggio. Racconta a che punto siete, chiedi a chi ci è già passato, lascia la tua testimonianza.",
  COMMUNITY:
    "Qui ci si presenta e si parla di tutto ciò che non ha ancora un gemellaggio. Di' chi sei, per quale amministrazione lavori e che cosa cerchi.",
};

export const COMMUNITY_TOPIC_TITLE = "Benvenuti nella community";
