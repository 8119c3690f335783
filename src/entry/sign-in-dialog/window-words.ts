/** The few words of the windows that signing in opens. They have no catalog, so that they show whatever else fails. */
export interface WindowWords {
  readonly tryAgain: string;
  readonly done: string;
  readonly goOn: string;
  readonly goOnButton: string;
}

const words: Readonly<Record<'en' | 'es' | 'ja' | 'pt', WindowWords>> = {
  en: {
    tryAgain: 'This did not work. Close this window and sign in from Excel again.',
    done: 'You can close this window.',
    goOn: 'Microsoft’s sign-in opens in a second window.',
    goOnButton: 'Continue',
  },
  es: {
    tryAgain: 'No ha funcionado. Cierre esta ventana y acceda de nuevo desde Excel.',
    done: 'Puede cerrar esta ventana.',
    goOn: 'El inicio de sesión de Microsoft se abre en una segunda ventana.',
    goOnButton: 'Continuar',
  },
  ja: {
    tryAgain: 'うまくいきませんでした。このウィンドウを閉じて、Excel からもう一度サインインしてください。',
    done: 'このウィンドウは閉じてかまいません。',
    goOn: 'Microsoft のサインインが別のウィンドウで開きます。',
    goOnButton: '続行',
  },
  pt: {
    tryAgain: 'Não funcionou. Feche esta janela e entre de novo pelo Excel.',
    done: 'Você pode fechar esta janela.',
    goOn: 'A entrada da Microsoft abre em uma segunda janela.',
    goOnButton: 'Continuar',
  },
};

/** @param languages the person's, best first (BCP 47); English when none is ours */
export function windowWords(languages: readonly string[]): WindowWords & { readonly language: string } {
  for (const tag of languages) {
    const [language = ''] = tag.toLowerCase().split('-');
    if (language === 'en' || language === 'es' || language === 'ja' || language === 'pt') {
      return { ...words[language], language };
    }
  }
  return { ...words.en, language: 'en' };
}

/** Shows one sentence on the page, in the person's language. */
export function say(sentence: Exclude<keyof WindowWords, 'goOnButton'>): void {
  const spoken = windowWords(navigator.languages);
  document.documentElement.lang = spoken.language;
  const place = document.getElementById('say');
  if (place !== null) place.textContent = spoken[sentence];
}
