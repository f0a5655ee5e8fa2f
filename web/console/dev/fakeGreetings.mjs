// Greeting bots of the stand-in's online chats: kept as they come, but for names that are taken.

const SAID = {
  on: true,
  delaySeconds: 3,
  defaultLanguage: 'ru',
  conditions: [{ param: 'city', comparison: 'equal', value: 'Казань' }],
  branches: [
    {
      name: 'приветствие',
      texts: {
        ru: 'Здравствуйте, {{bot_params.name}}! Подскажем по чаю и посуде. Что вас интересует?',
        en: 'Hello, {{bot_params.name}}! Tea or teaware: what are you looking for?',
      },
      quickReplies: [
        { captions: { ru: 'Доставка', en: 'Delivery' }, next: 'доставка' },
        { captions: { ru: 'Позвать человека', en: 'Talk to a person' } },
      ],
      asks: [],
    },
    {
      name: 'доставка',
      texts: { ru: 'По городу бесплатно. Оставьте телефон, и мы позвоним.', en: 'Free in town. May we call you?' },
      quickReplies: [],
      asks: ['name', 'phone'],
    },
  ],
};

export const greetingOf = (chat) => (chat.greeting ??= SAID);

/** The changed greeting, or the pointer of the first name that is taken. */
export function changeGreeting(chat, greeting) {
  const names = greeting.branches.map(({ name }) => name);
  const at = names.findIndex((name, index) => names.indexOf(name) < index);
  if (at >= 0)
    return {
      refused: { pointer: `/branches/${at}/name`, code: 'name-taken', detail: 'Another branch has this name.' },
    };
  chat.version++;
  return { greeting: (chat.greeting = greeting) };
}
