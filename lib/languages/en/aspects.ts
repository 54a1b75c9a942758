/** Longer than other files: it is data, and one language is one file. */

import type { AspectList } from '../aspect-list';
import { en as phraseWords } from './phrase-words';

export const en: AspectList = {
  language: 'en',
  contrasts: `
    but, although, though, tho, while, whilst, whereas, however, yet, except, despite, unfortunately, sadly, luckily
    thankfully, fortunately, even if, in spite, that said`,
  joints: 'and, or, nor, with, plus, &, because, since, which, whom, when, if, as, so',
  negations: `
    not, n't, no, never, without, hardly, barely, neither, nor, none, nothing, cannot, cant, dont, doesnt, didnt
    isnt, wasnt, zero, nobody, far from, lacks, lack`,
  functionWords: `${phraseWords.functionWords.trim().split(/\s+/).join(', ')}, just, so, nor, &`,
  groups: {
    be: `
      is, 's, was, are, were, be, been, being, feel, feels, felt, seem, seems, seemed, get, gets, got, stay, stays
      become, becomes, remains`,
    det: `
      the, a, an, its, his, her, their, this, that, these, your, my, our, any, every, some, more, much, no`,
    very: `
      so, too, very, really, way, quite, pretty, rather, truly, incredibly, painfully, extremely, a, bit, more, just
      absolutely`,
    fine: `
      great, good, amazing, beautiful, gorgeous, stunning, lovely, incredible, fantastic, awesome, superb, brilliant
      wonderful, excellent, perfect, nice, magnificent, spectacular, breathtaking, outstanding, terrific, impressive
      memorable, haunting, insane, unreal, decent, solid`,
    poor: `
      bad, awful, terrible, horrible, poor, cheap, ugly, dull, weak, lame, fake, dated, mediocre, bland, annoying
      atrocious, boring, horrendous, amateurish, laughable, dreadful, forgettable, muddy, murky, subpar`,
    time: `
      minute, minutes, hour, hours, scene, scenes, third, act, half, chapter, chapters, episode, episodes, reel
      shot, moments`,
    many: 'a, an, two, three, four, five, six, seven, ten, many, several, few, both',
  },
  aspects: {
    story: {
      names: `
        story, stories, storyline*, story-line*, storytelling, story-telling, plot, plots, plotting, plotted
        plotline*, plot-point*, plot-twist*, plot-device*, subplot*, sub-plot*, narrative*, screenplay*, script
        scripts, scripted, scripting, scriptwriting, premise, premises, the/its/this/their writing, writing <be>
        writing and, <fine>/<poor>/lazy/sharp/clever/smart/tight/sloppy/clumsy/strong writing, writers
        screenwriter*, screenwriting, so/very/how written, twist, twists, twisty, story-arc*, story/plot beats
        backstory, backstories, lore, mystery <be>, the mystery, throughline, red-herring*
        gripping/compelling/engaging/original/predictable/unique story/plot/narrative/drama/premise/screenplay/script`,
      praise: `
        well/beautifully/brilliantly/cleverly/smartly/superbly/tightly/wonderfully/sharply written/plotted/scripted
        well-crafted story/plot`,
      blame: `
        plot-hole*, plotless, badly/poorly/terribly/horribly/lazily written/plotted/scripted
        makes/made/make no/zero/little sense, does/did/do n't/not make any? sense, incoherent, convoluted
        nonsensical, contrived, far-fetched, loose ends, paper-thin plot/story`,
    },
    acting: {
      names: `
        acting, acted, actor, actors, actress, actresses, performance, performances, performer*, cast, casting
        ensemble, the leads, both leads
        lead/leading role/roles/actor/actors/actress/actresses/performance/performances/performer/pair/duo/guy/girl/couple
        leading man/lady <be>, the lead <be>, supporting cast/role/roles/actor/actors/players, portrayal*, portrays
        portrayed, voice-acting, voice-work, voice-actor*, voice-actress*, voice-cast
        line delivery/reading/readings
        delivery of <det> _? line/lines/speech/monologue/monologues/dialogue/words/jokes
        deadpan/comic/comedic/flat/wooden/emotional/vocal delivery, his/her/their delivery, screen presence
        chemistry, thespian*, acting chops, child/young actor/actors`,
      praise: `
        well/superbly/brilliantly/beautifully/wonderfully acted
        stole/steals/stealing the/every show/scene/film/movie, scene-steal*, star turn, oscar-worthy, tour de force
        breakout/standout performance/performances/role/turn, break-out performance/performances/role/turn
        stand-out performance/performances/role/turn
        killed it, nailed it/the/his/her`,
      blame: `
        overact*, over-act*, underact*, overplayed, miscast, phoned/phoning/phones it in, hammy, wooden acting
        badly/poorly/terribly acted, no chemistry, zero chemistry`,
    },
    characters: {
      names: `
        character, characters, characteri*, character-development, character-arc*, character work/growth/building
        protagonist*, antagonist*, villain*, bad-guy*, hero/heroes/heroine/heroines <be>, hero/heroine who
        main hero*, anti-hero*, heroine*, npc, npcs, sidekick*, the companions`,
      praise: `
        likeable, likable, relatable, fully-rounded, well-rounded, well-drawn, well-developed character/characters
        fleshed-out, root/rooting for, cared about them/him/her/everyone`,
      blame: `
        cardboard cut-out*, cardboard cutout*, one/two-dimensional, unlikeable, unlikable, unrelatable, caricature*
        care/cared about anyone/anybody/any/nobody, underdeveloped character/characters`,
    },
    direction: {
      names: `
        direction, directing, directed, director, directors, directorial, directs, helmed, helming, film-making
        filmmaking, filmmaker*, film-maker*, co-director*, editing, edited, staging, choreograph*
        fight/action scenes/sequences, set-piece*, mise-en-scene`,
      praise: `
        well/superbly/brilliantly/masterfully/beautifully/confidently/stylishly directed/edited/staged`,
      blame: 'badly/poorly/terribly/clumsily directed/edited/staged, jump-cuts, choppy, amateurish',
    },
    pace: {
      names: `
        pace, paced, pacing, paces, runtime*, run-time, running-time, length, lengthy, momentum, tempo, leisurely
        slow-burn*, minutes/hours long, moves fast/quickly/along`,
      praise: `
        fast-paced, fast-moving, well-paced, tightly paced, flies/flew/fly/zips/zipped/breezes by, brisk, briskly
        lean and, never drags/dragged, never a dull moment, never gets/got dull/boring, never dull/boring/slow`,
      blame: `
        slow, slower, slowest, slowness, slowly, slows, drag, drags, dragged, draggy, dragging, sluggish, plodding
        plods, plodded, overlong, over-long, too/way long, <very> too long, overly long, hours/minutes/hour too long
        slog, tedious, tedium, crawls, crawled, crawling, glacial*, rushed, rushes, meander*, bloated, padded
        padding, filler, takes/took forever, fell/fall/falling/fallen asleep, put me to sleep, snoozefest
        snooze-fest, snore*, looked/looking at my watch, checked/checking my watch/phone, nothing happens/happened
        goes/went/go on for far? too long, goes/went/go on and on, goes/went/go on forever, drawn-out, dragged-out
        stretched-out, lags, lagged, lull, lulls, minutes shorter, trimmed, too fast/quick, too short`,
    },
    look: {
      names: `
        cinematograph*, camera-work, camerawork, camera angles/movement/movements/<be>, the camera <be>, photography
        photographed, visual, visuals, visually, imagery, lighting, set-design*, set-decoration, production-design*
        production-value*, art-direction, art-style, artwork, art design, costume*, wardrobe, make-up, makeup
        scenery, the/lavish/gorgeous/beautiful/amazing/cheap/elaborate sets, sets <be>, framing, every/each frame
        colour*, color, colors, colorful, palette, graphic, graphics, graphically, texture, textures, animation
        animations, looks/looked/looking/look <very>? <fine>/<poor>/real/pretty/sharp/crisp/realistic, to look at
        the look of, look and feel, whole look, handmade/distinctive/unique/polished/<fine>/<poor> look
        visual-style, wide/aerial/drone/tracking/long/opening shot/shots, landscapes, vistas, locations, pixel-art
        aesthetic*, picture/image/video quality`,
      praise: `
        
        beautifully/gorgeously/well/stunningly/lovingly/brilliantly/wonderfully/crisply/superbly shot/filmed/lit/photographed/animated
        eye-candy, feast for the eyes, gorgeous to look at, looks/looked/look <very>? <fine>
        visually stunning/beautiful/gorgeous/striking/impressive`,
      blame: `
        badly/poorly shot/filmed/lit/animated, too dark, shaky-cam*, shaky camera, eyesore
        looks/looked/look <very>? <poor>, ugly to look at, blurry`,
    },
    effects: {
      names: `
        effects, special-effect*, visual-effect*, practical-effect*, computer effect*, digital effect*, cgi*, vfx
        sfx, fx, green-screen*, greenscreen, computer-generated, stunt, stunts, stuntwork, stunt-work, explosion
        explosions, pyrotechnics, creature/monster design*, prosthetic*, motion-capture, mo-cap, de-aging, de-aged
        animatronic*, rubber monster/suit
        cgi/effects/vfx look/looks/looked <very>? <fine>/<poor>/real/realistic/unfinished, puppet*, miniatures`,
      praise: 'convincing effects, seamless cgi/effects',
      blame: 'bad/poor/cheap/terrible/awful cgi/effects, cgi-fest, unconvincing effects',
    },
    music: {
      names: `
        music, musical score/scores/number/numbers/cues, musically, soundtrack*, sound-track*
        the/its/his/her/this score, score and
        <fine>/<poor>/musical/orchestral/piano/electronic/synth/sparse/bombastic/film/jazz/stirring/sweeping/minimalist/subtle/rousing/intrusive/overbearing/moody/lush/string/music score
        score soars/swells/adds/complements/elevates/underlines/underscores/enhances/sets/drowns/helps, score by
        scored by, song, songs, theme song/songs/tune/music, main theme, composer*, sound-design*, sound-mix*
        sound-effect*, sound-editing, sound quality, sound work, the sound <be>, sound <be>
        <fine>/<poor>/tinny/crisp/muffled/clear/surround sound, audio, bass, treble, needle-drop*, tune, tunes
        melod*, singing, vocals, lyrics, orchestra*, soundscape*, cello, background music`,
      praise: 'humming the, sing/singing along, catchy, toe-tapping, hummable',
      blame: 'too loud, drowned/drowns out, tinny, muffled, ear-splitting',
    },
    dialogue: {
      names: `
        dialogue, dialogues, dialog, dialogs, banter, one-liner*, oneliner*, wordplay, monologue*, soliloqu*
        repartee
        <fine>/<poor>/funny/witty/clever/sharp/cheesy/corny/quotable/clunky/wooden/stupid/best/many/hilarious/cringy/cringey/cringeworthy lines
        his/her/their/the lines <be>, lines they/he/she/people <be>, their/his/her lines, lines <be>, conversation
        conversations, verbal sparring, narration`,
      praise: 'quotable, well-written dialogue, crackling dialogue',
      blame: `
        clunky/wooden/stilted/cheesy/cringey/cringy/bad/awful dialogue, exposition dump*, exposition`,
    },
    humour: {
      names: `
        humour, humor, joke, jokes, gag, gags, comedic*, comic-timing, comic-relief
        comedy works/worked/lands/falls/fell/<be>/gold, the comedy, to be a comedy, comedy moments/scenes/bits
        slapstick, wit, satire, satirical, punchline*, punch-line*, puns, sense of humour/humor, parody, wisecrack*
        quips`,
      praise: `
        funny, funnier, funniest, humorous*, laugh, laughs, laughed, laughing, laughter, laugh-out-loud, hilarious*
        hilarity, hysterical*, comical*, witty, wittily, chuckle*, giggl*, cracked me up, amusing, amused
        lighthearted`,
      blame: 'unfunny, humourless, humorless, not funny, jokes fall/falls/fell flat, cringe jokes',
    },
    tension: {
      names: `
        tension, suspense, thrills, thrill, scare, scares, jump-scare*, jumpscare*, stakes, dread, nightmare
        nightmares, scare-factor, adrenaline, horror elements, shocks`,
      praise: `
        tense, tensely, suspenseful, thrilling, scary, scarier, scariest, scared, frightening, frightened
        terrifying, terrified, creepy, creepier, creeped, spooky, eerie, unsettling, unnerving, gripping, gripped
        riveting, edge of <det>? _? seat/seats, edge-of-the-seat, edge-of-your-seat, edge of my/your/ur seat
        nail-bit*, on edge, chilling, heart-pounding, heart-racing, pulse-pounding, nightmarish
        kept/keeps/keep me/you/us/everyone guessing, guessing until/till, white-knuckle
        hold/holding/held <det> breath, nerve-wracking, nerve-racking, tightens the screws, chills, goosebumps`,
      blame: 'no/zero/little tension/suspense/stakes/scares, not scary, lame scares',
    },
    ending: {
      names: `
        ending, endings, finale, climax, climaxes, climactic, conclusion, conclusions, final/last/closing <time>
        final/last _ minutes/hour/hours/scenes/chapters/episodes, final/last half-hour
        final showdown/battle/fight/reveal/twist/confrontation/image/reel/boss, third-act, 3rd-act
        closing image/line/credits, the end <be>, how it all? ends/ended, the way it all? ends/ended
        it/film/movie/book/series/story/show ends/ended, ends/ended on/abruptly/badly/well/too/so, resolution <be>
        satisfying/unsatisfying resolution, denouement, dénouement, epilogue*, cliffhanger*, cliff-hanger*
        wraps/wrapped up, wrap-up, payoff*, pay-off*`,
      praise: 'satisfying/perfect/brilliant ending/finale/conclusion',
      blame: `
        anticlimactic, anti-climactic, anticlimax
        terrible/rushed/disappointing/predictable/abrupt ending/finale/conclusion, cop-out`,
    },
    originality: {
      names: `
        originality, formula, trope, tropes, creativity, imagination
        original idea/ideas/concept/premise/film/movie/thriller/comedy/take/approach/voice/vision
        <very>/wholly/highly/refreshingly/totally/completely/something/most/an/more/anything original, <be> original
        nothing/not original, original <be>/and, and original, innovation*, invention
        nothing/anything new/different`,
      praise: `
        refreshing*, unique, uniquely, uniqueness, innovative, inventive*, unpredictab*, imaginative*
        groundbreaking, ground-breaking, trailblaz*, one of a kind, one-of-a-kind, creative, creatively
        unlike anything, like nothing, fresh take/idea/ideas/and/approach/spin/perspective/twist/voice/new
        breath of fresh, <be>/completely/still/really/so/very/utterly fresh, quirky, something new/different`,
      blame: `
        unoriginal*, cliché*, cliche*, predictab*, formulaic, derivative, generic, ripoff*, rip-off of, rips off
        ripped off, recycled, rehash*, retread, clone, clones, carbon-copy, copy-paste, copied from, unimaginative
        trite, hackneyed, cookie-cutter, paint-by-numbers, by-the-numbers, uninspired, same old, seen it all? before
        seen this before, seen before, times before, been/be done before, done to death
        saw/see/seeing it/this/that/everything/them coming, saw/see every/the _ coming, a mile off/away`,
    },
    controls: {
      names: `
        the/of/camera/movement/touch/motion/flight/driving/basic/game/keyboard/combat controls
        controls <be>/feels/work/worked/take/handle/fight, controls and, control-scheme*
        controlling the camera/character, controller-support, keybind*, key-bind*, key-mapping, button-mapping
        the steering, steering <be>, handling <be>, the handling
        handles/handled/plays/played <very>? <fine>/<poor>/well/badly/poorly/beautifully/terribly/smoothly/nicely/like/perfectly
        responsiveness, game-pad*, gamepad*, joystick*, a/the/my controller, aiming, hit-box*, hitbox*
        movement <be>, mouse and keyboard, keyboard and mouse, user-interface, ui, menus, touchscreen`,
      praise: `
        tight/responsive/smooth/simple/intuitive/easy/great/good/precise/fluid controls, responsive
        handles/plays/controls beautifully/smoothly/perfectly, easy to control`,
      blame: `
        clunky/awkward/clumsy/poor/bad/terrible/awful/sluggish/stiff/floaty/unresponsive controls, unresponsive
        input-lag, input-delay, clunky to`,
    },
    bugs: {
      names: `
        loading-time*, load-time*, loading-screen*, frame-rate*, framerate*, fps, frames per second, optimi*
        performance <be> _? _? on, performance on, the servers, servers <be>/keep/go/went, last/latest/new/day patch
        patches, save-file*, early-access`,
      praise: `
        runs without a hitch, runs smooth/smoothly/well/perfectly/great/fine/flawlessly, well optimi*, bug-free
        no crashes, no bugs`,
      blame: `
        bug, bugs, buggy, bugged, glitch*, unplayable
        game/it/app/constantly/keeps/always/randomly/often/never crashes/crashed/crash/crashing/freezes/froze
        crashes every/on/to/all/when/constantly/after/during/and/a/in/too, crashes ./","
        crashing every/all/constantly, keep/keeps/kept crashing/freezing/hanging
        many/constant/frequent/random/few/zero crash/crashes, freezes up?, laggy, lag, lagging, lag-spike*, stutter*
        frame-drop*, badly/poorly optimi*, runs poorly/badly/terribly/like
        performance issue/issues/problem/problems/drops, server issues, corrupt save*, corrupted, lost my save*
        game-breaking, disconnect*, soft-lock*, softlock*, error message*, blue-screen, black-screen
        unfinished mess/game/state/product, memory leak`,
    },
    quality: {
      names: `
        quality <be>
        <fine>/<poor>/high/low/top/higher/lower/best/inferior/superior/build/overall/the/print/this/their quality
        quality and, quality product/item/material/materials, quality ./"," /!, material, materials, fabric
        craftsmanship, workmanship, stitching, battery life`,
      praise: `
        <fine>/high/top/superior quality, well/nicely/beautifully/solidly made/built/crafted/constructed, well-made
        well-built, built to last, sturdy, sturdier, durable, durability, rugged, robust, no wear
        still going strong, still works/working, last/lasts/lasted for? _? years, never broken`,
      blame: `
        <poor>/low/lower/inferior quality, poorly/badly/cheaply made/built/crafted/constructed, flimsy
        fell/falls/falling/fallen apart after/within/on/when/immediately/quickly, came apart
        it/handle/zipper/lid/screen/button/strap/hinge/they broke, broke after/within/in/off/on/the
        has/have/already/arrived broken, broken on arrival, stopped working, quit working, does/did n't work
        defective, faulty, cracked, scratched, scratches, dented, wear and tear, cheap plastic, cheap material
        feels/felt cheap, shoddy, ripped, tore`,
    },
    delivery: {
      names: `
        delivery, deliveries, shipping, shipped, shipment, shipper
        delivered on/late/early/quickly/fast/within/promptly/damaged, was/were/been/got delivered
        arrived in/within/well/a/two/three/four/five/six/_ days/weeks, packaging, packaged, package <be>
        the/my package, parcel <be>/never/arrived/came, the/my/a/damaged parcel, courier*, postage, mailman
        tracking number, dispatch*`,
      praise: `
        fast/quick/speedy/prompt/free delivery/shipping/dispatch, arrived early/quickly/promptly/fast/safely/intact
        arrived on time, arrived in perfect, came early/quickly/fast, came on time, well-packed, well-packaged
        ahead of schedule`,
      blame: `
        slow/late/poor delivery/shipping, arrived late/damaged/broken/cracked, arrived _ weeks/days late
        never arrived, has/have n't arrived, came late/damaged, badly/poorly packed/packaged
        damaged/torn/crushed/dented/ripped box/parcel/package/packaging`,
    },
    price: {
      names: `
        price, prices, priced, pricing, price-tag*, price-point, costs too/a/more/less/way/so, cost a/too/more/less
        discount*, full-price, asking price, for the money
        it/this/was/were/very/so/really/dirt/too/pretty/relatively cheap, cheap and, cheap ",", cheap price
        euros/dollars/pounds/bucks <be>/for, subscription, monthly fee, refund*, tickets <be>`,
      praise: `
        inexpensive, cheaper, cheapest, affordab*, bargain, bargains, a steal, low-cost
        low/great/good/fair/unbeatable/reasonable price/prices, reasonably priced, well priced, dirt cheap
        it was cheap, cheap and cheerful`,
      blame: `
        pricey, pricy, overpriced, over-priced, expensive, a fortune, microtransaction*, micro-transaction*
        pay-to-win, cash-grab, money-grab, rip-off, paywall*, ridiculous/steep/high/outrageous/insane price/prices
        price/prices <be> hard to swallow`,
    },
    value: {
      names: `
        replay-value, rewatch*, re-watch*, replay, value <be>, bang for, of your/my/our time
        second/repeat/repeated/multiple viewing/viewings`,
      praise: `
        
        worth it/the/a/your/my/every/watching/seeing/reading/playing/buying/having/owning/viewing/paying/renting/going
        worth checking out
        worth the/your/my/every price/time/money/effort/wait/ticket/admission/cost/penny/cent/minute/second
        worth the price of <det>? ticket/admission, worthwhile, rewatchab*, re-watchab*, replayab*
        see/watch/watched/watching it/this again, value for money
        good/great/excellent/amazing/best/incredible value, money 's worth, must-see, must-watch, must-buy
        must-have, pay to see, holds/held up, gladly pay`,
      blame: `
        not worth, n't worth, hardly worth, even worth, never worth, waste of
        waste/wasting/wasted <det>/ur/two/three/of time/money/hour/hours/evening/life, wasted potential
        waste ur/your/my time/money, hours/time/money/minutes/life back, poor/bad/terrible value
        save your/ur money/time, skip this`,
    },
  },
  others: `
    in the end, at the end, by the end, end up, ends up, ended up, ending up, never-ending, end of story
    end of the day, ends/ended up with/in/on, jump/jumped/jumping to conclusions, come/came to the conclusion
    foregone conclusion, in conclusion, the end of, weekend ending, happy endings massage, long story short
    true story, true stories, life story, love story, love stories, the whole story on/about
    told/tell/tells me/us/him/her the/a whole? story, same story, story of my/his/her life, toy story, cover story
    short story, short stories, a long story, bedtime story, news story, success story, horror stories
    ghost stories, ghost story, story mode, side of the story, another story, another story entirely, plot of land
    burial plot, plot to, plotting to/against, plotted to/against, lost the plot, vegetable plot, twist of fate
    character actor*, character actress*, character creator/creation/customization/select/sheet/set
    out of character, chinese characters, in character, cast on/off/out/aside/away/doubt
    cast a shadow/spell/vote/net, the cast on/off, to cast, acting like/up/as, high performance
    box-office performance, performance review, performance of the stock/market, director 's cut, directors cut
    director of photography/marketing/operations/communications
    director of the/a/an shop/company/school/bank/museum/institute/hospital/cia/fbi/agency, casting-director*
    music-director*, managing director*, funeral director*, in the direction
    in the right/wrong/other/same direction, right/wrong/every/both/other/opposite direction/directions
    sense of direction, directed me/us/him/her/them, directed at/to/towards, direct traffic, stage direction*
    slow-motion, slow-mo, slow-cooker, slow train/car/bus/boat/dance/dancing/horse/internet/connection, slow down
    slowed down, slow clap, drag queen*, drag race*, drag show*, in drag, drag me/you/him/her/us/them/my
    dragged me/you/him/her/us/my/them/to, dragged out of bed, rushed to/home/into, rushed out to, at length
    focal length, full-length, feature-length, arm 's length, before falling asleep, wait/waited/waiting so/too long
    been so/too long, took so/too long to, how long, photography class/student/book/teacher, director of photography
    colour/color of, people of color, side-effect*, effects of, after-effects, cause and effect, personal effects
    animated film/movie/feature/series/classic, animation studio/film, graphic novel*
    graphic violence/sex/content/scene/scenes, look like a, music video*, music school*, music lesson*
    music teacher*, music store*, music class*, music room, music hall, music box, face the music, music industry
    music business, piano lesson*, sound like, sounds like, the sound of, sound advice, sea bass
    imdb/metacritic/rt/tomatometer/user/high/low/my/overall/final/audience/critic/critics/average/test/perfect score/scores
    score of, score :
    score <be> <very>? <very>? high/low/higher/lower/rigged/misleading/deserved/unfair/inflated/wrong
    the/its/this score can/could/should/on/here/deserves/would/does/will/for/reflects
    the/that/this score <be> <very>? <very>? high/low/higher/lower/rigged/misleading/deserved/unfair/inflated/wrong
    settle the score, scores of, keep score, lines at/outside, the lines at/outside/between/on, between the lines
    along the lines, behind enemy lines, lines of code, in conversation with, conversation starter*, dialogue box*
    dialogue wheel, a joke of, is/was a joke, what a joke, no joke, april fool 's joke*, april fools joke*
    joking aside, all jokes aside, jokes aside, funny enough, funny/hilarious how, funny thing is, funny that, funny feeling
    no laughing matter, laughing-stock, last laugh, laugh/laughed at me
    sexual/racial/political/social/ethnic/religious/class tension/tensions, tensions between, tension between
    present/past/future tense, scared of, scared to, scare away, scare quotes, kitchen nightmares, the original
    original crew/cast/language/title/version/series/trilogy/soundtrack, netflix original*
    fresh fruit/food/vegetables/meat/fish/water/tomato/tomatoes/from/out, certified fresh, baby formula
    formula one/1, remote controls, at the controls, passport/border/quality/birth/parental/security/pest controls
    air traffic controller, bugs bunny, bug that/who, bug bite*, bed bug*, bugs me/you, bug-eyed, a bug 's life
    stomach bug, bug spray, car/plane/train/helicopter/bus crash*, crash-course, crash and burn, crash-land*
    crash at, crash into, eye patch, cabbage patch, rough patch, time lag, jet-lag, quality time, quality assurance
    quality of life, star quality, well-made film/movie/thriller/drama/horror/comedy/picture/documentary/piece
    course material*, source material*, raw material*, promotional material*, broke in/into, broke the ice/law
    delivery boy/boys/man/driver/guy/room/girl, pizza delivery, special delivery
    the whole/total/full/complete package, package deal/holiday/tour
    arrived in/at/on the/time/town/theaters/cinema/cinemas, pay/pays/paid/paying the/a/any such? price
    high/ultimate/heavy price for, price to pay, vincent price, at any price, at what price
    price of fame/freedom/war/love/power/success/admission, price is right
    cheap scare/scares/thrill/thrills/laugh/laughs/joke/jokes/trick/tricks/looking/plastic/jump/shot/horror
    for what it 's/is worth, what it 's/is worth, worth noting/mentioning/pointing/caring/remembering/of, net worth
    two cents worth, family/moral/traditional/human/core value*, face value, shock value, waste of space/talent
    toxic waste, stunt double/doubles/man/men, held up by/at, must have been/had/taken/seen, scratched my head, tune in/into/out, to tune
    mr/mrs/ms/miss graphic, art of, refund policy of`,
};
