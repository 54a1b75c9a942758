/** The most frequent words of texts in this language. */
export const en = `
    the and is was it of this that with for you but not have has are were they his her what just from very been
    it's i'm don't didn't would could who there their about when which if so my how all a i to in on at be by an
    as me we he she its can will do no or out up more than like good bad`;
