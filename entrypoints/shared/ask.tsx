import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';

interface Question {
  title: string;
  text: string;
  /** Label of the button that confirms. */
  action: string;
}

const asked = signal<Question & { answer: (yes: boolean) => void }>();

/** Asks before something is deleted. @returns whether the user confirms; Escape is a no. */
export function ask(question: Question): Promise<boolean> {
  return new Promise((answer) => {
    asked.value = { ...question, answer };
  });
}

/** The dialog of `ask`; to be rendered once on each page. */
export function AskDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  const question = asked.value;
  useEffect(() => {
    if (question) dialog.current?.showModal();
  }, [question]);
  const close = () => {
    question?.answer(dialog.current?.returnValue === 'yes');
    asked.value = undefined;
  };
  return (
    <dialog ref={dialog} class="ask" aria-labelledby="ask-title" onClose={close}>
      {question && (
        <form method="dialog">
          <h2 id="ask-title">{question.title}</h2>
          <p>{question.text}</p>
          <div class="actions">
            <button type="submit" value="no">
              {i18n.t('popup.cancel')}
            </button>
            <button type="submit" value="yes" class="danger">
              {question.action}
            </button>
          </div>
        </form>
      )}
    </dialog>
  );
}
