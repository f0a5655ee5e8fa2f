import type { Ask, GreetingBranch } from '@beseda/protocol';
import { useState } from 'preact/hooks';
import type { Answers } from '../chat/bot';
import { inLanguage, offeredBranch } from '../chat/greeting';
import type { Words } from '../i18n/words';
import type { Shared } from './shared';

/** What the bot's last word offers: answers to choose from, and a form for what it asks for. */
export function BotOffer(shared: Shared) {
  const { state, chat, language } = shared;
  const branch = offeredBranch(state);
  if (!branch || (branch.quickReplies.length === 0 && branch.asks.length === 0)) {
    return null;
  }
  return (
    <div class="offer" aria-live="polite">
      {branch.asks.length > 0 && <AskForm key={branch.name} branch={branch} {...shared} />}
      {branch.quickReplies.length > 0 && (
        <div class="quick-replies" role="group" aria-label={language.words.quickReplies}>
          {branch.quickReplies.map((reply) => {
            const caption = inLanguage(state, reply.captions);
            return (
              <button
                key={caption}
                type="button"
                dir="auto"
                onClick={() => {
                  chat.bot.reply(caption, reply.next);
                  document.getElementById('compose')?.focus({ preventScroll: true });
                }}
              >
                {caption}
              </button>
            );
          })}
        </div>
      )}
    </div>
  );
}

const INPUTS: Readonly<
  Record<
    Ask,
    {
      readonly keyboard: 'text' | 'tel' | 'email';
      readonly autocomplete: 'name' | 'tel' | 'email';
      readonly longest: number;
    }
  >
> = {
  name: { keyboard: 'text', autocomplete: 'name', longest: 100 },
  phone: { keyboard: 'tel', autocomplete: 'tel', longest: 40 },
  email: { keyboard: 'email', autocomplete: 'email', longest: 254 },
};

function AskForm({ branch, chat, language: { words } }: Shared & { readonly branch: GreetingBranch }) {
  const [given, setGiven] = useState<Answers>({});
  const [wrong, setWrong] = useState<Answers>({});
  const [nothing, setNothing] = useState(false);
  const submit = (event: Event): void => {
    event.preventDefault();
    const answers = filled(given);
    const mistakes = mistakesOf(answers, words);
    setWrong(mistakes);
    setNothing(Object.keys(answers).length === 0);
    if (Object.keys(mistakes).length === 0 && Object.keys(answers).length > 0) {
      chat.bot.answer(answers, words);
      document.getElementById('compose')?.focus({ preventScroll: true });
    }
  };
  const label: Readonly<Record<Ask, string>> = { name: words.askName, phone: words.askPhone, email: words.askEmail };
  return (
    <form class="ask" noValidate onSubmit={submit}>
      {branch.asks.map((ask) => (
        <p key={ask}>
          <label for={`ask-${ask}`}>{label[ask]}</label>
          <input
            id={`ask-${ask}`}
            type="text"
            inputMode={INPUTS[ask].keyboard}
            autocomplete={INPUTS[ask].autocomplete}
            maxLength={INPUTS[ask].longest}
            value={given[ask] ?? ''}
            aria-invalid={wrong[ask] !== undefined}
            {...(wrong[ask] && { 'aria-describedby': `ask-${ask}-wrong` })}
            onInput={({ currentTarget }) => {
              setGiven({ ...given, [ask]: currentTarget.value });
            }}
          />
          {wrong[ask] && (
            <span id={`ask-${ask}-wrong`} class="wrong">
              {wrong[ask]}
            </span>
          )}
        </p>
      ))}
      {nothing && (
        <p class="wrong" role="alert">
          {words.askNothing}
        </p>
      )}
      <button type="submit">{words.askSend}</button>
    </form>
  );
}

function filled(given: Answers): Answers {
  return Object.fromEntries(
    Object.entries(given)
      .map(([ask, value]) => [ask, value.trim()] as const)
      .filter(([, value]) => value),
  );
}

const PHONE = /^\+?[\d\s().-]+$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

function mistakesOf({ phone, email }: Answers, words: Words): Answers {
  const digits = phone?.replace(/\D/g, '').length ?? 0;
  return {
    ...(phone && (!PHONE.test(phone) || digits < 5 || digits > 15) && { phone: words.askPhoneWrong }),
    ...(email && !EMAIL.test(email) && { email: words.askEmailWrong }),
  };
}
