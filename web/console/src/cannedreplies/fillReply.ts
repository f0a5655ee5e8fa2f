export interface ReplyValues {
  readonly visitorName?: string | null | undefined;
  readonly operatorName: string;
  readonly chatName: string;
  readonly conversationNumber: number;
}

/** What a text may hold in double braces. */
export const PLACEHOLDERS = ['visitor.name', 'operator.name', 'chat.name', 'conversation.number'] as const;

const PLACEHOLDER = /([,\s]*)\{\{\s*([\w.]+)\s*\}\}/gu;

/** The text of a canned reply for one conversation. An unknown name goes with the comma and the space before it. */
export function fillReply(text: string, values: ReplyValues): string {
  const known: Readonly<Record<string, string>> = {
    'visitor.name': values.visitorName?.trim() ?? '',
    'operator.name': values.operatorName,
    'chat.name': values.chatName,
    'conversation.number': String(values.conversationNumber),
  };
  const filled = text.replace(PLACEHOLDER, (whole: string, before: string, name: string) => {
    const value = known[name];
    if (value === undefined) return whole;
    return value === '' ? '' : `${before}${value}`;
  });
  return filled.trimStart();
}
