import type { PhraseWords } from '../phrase-words';

/** Whole words, as they stand between spaces: particles belong to the word before them. */
export const ko: PhraseWords = {
  functionWords: `
    이 그 저 것 게 건 걸 거 수 때 등 및 또 또한 그리고 그래서 하지만 그런데 근데 그러나 그래도 그러면 내가 나는 난 저는 제가 내 제 나 왜 뭐 한 할 하는 하고 해서 있는 있고 이런 그런 저런
    이건 이게 그건 그게 그냥 때문에 위해 통해 대한 본 보는 보고 봤는데 의 가 은 는 을 를 도 에 와 과 로 으로 에서 만 인 듯 같은 같이 이렇게 그렇게 일단 물론`,
  modifiers: `
    안 못 별로 전혀 결코 아주 매우 너무 정말 진짜 참 더 덜 좀 잘 가장 제일 꽤 거의 완전 없이 없는 없다 없고 없었다 없어서 없네 없음 않는 않은 않다 않고 않았다 않아 않네 아니다 아닌 아니고
    아니라`,
  negations: '안 못 별로 전혀 결코',
  negationsBehind:
    '없이 없는 없다 없고 없었다 없어서 없네 없음 않는 않은 않다 않고 않았다 않아 않네 아니다 아닌 아니고 아니라',
  conjunctions: '그리고 그래서 하지만 그런데 근데 그러나 그래도',
  joinsTokens: true,
};
