export const COMMUNITY_TOPIC_TITLE = "Benvenuti nella community";
