/** The most frequent words of texts in this language, and words that only its short reviews have. */
export const en = `
    the and is was it of this that with for you but not have has are were they his her what just from very been it's
    i'm don't didn't would could who there their about when which if so my how all a i to in on at be by an as me we
    he she its can will do no or out up more than like good bad movie one great love loved best really time ever watch
    watched watching story first amazing much well seen made favorite fun i've better most enjoyed funny boring never
    masterpiece too say some get know had show see beautiful again brilliant absolute ridiculous disturbing phenomenal
    horrendous genuinely genuine creepy scary worthy mesmerizing awesome eerie marvelous marvellous terrific cheese
    insufferable gritty amateurish cinematic enjoyable truly stunning gripping hilarious underrated overrated
    predictable`;
