/** Longer than other files: it is data, and one language is one file. */
import type { AspectList } from '../aspect-list';

export const de: AspectList = {
  language: 'de',
  contrasts: `
    aber, doch, jedoch, obwohl, obgleich, während, dagegen, hingegen, trotzdem, dennoch, allerdings, leider, sondern
    auch wenn, zwar`,
  joints: 'und, oder, sowie, weil, da, denn, wenn, als, die, der, das, welche, welcher',
  negations: `
    nicht, kein, keine, keinen, keinem, keiner, nie, niemals, ohne, kaum, nichts, null, weder, noch`,
  functionWords: `
    der, die, das, den, dem, des, ein, eine, einen, einem, einer, eines, und, oder, aber, doch, ich, du, er, sie, es
    wir, ihr, mir, mich, man, sich, mein, meine, sein, seine, ihre, unser, dieser, diese, dieses, diesem, diesen, in
    im, an, am, auf, aus, bei, beim, von, vom, zu, zum, zur, mit, für, über, um, nach, vor, durch, als, wie, ist
    sind, war, waren, wird, wurde, wurden, werden, hat, haben, hatte, hatten, kann, können, konnte, dass, da, wenn
    weil, auch, nur, noch, schon, so, dann, hier, dort, ja, mal, obwohl, während`,
  groups: {
    be: 'ist, sind, war, waren, wirkt, wirken, wirkte, bleibt, klingt, scheint, wird',
    fine: `
      gut, gute, guter, gutes, guten, großartig*, toll, tolle, tolles, tollen, super, schön, schöne, schönes
      schönen, brillant*, genial*, hervorragend*, wunderbar*, fantastisch*, beeindruckend*, atemberaubend*`,
    poor: `
      schlecht, schlechte, schlechter, schlechtes, schlechten, mies, miese, miesen, schwach, schwache, schwacher
      billig, billige, billigen, furchtbar*, grauenhaft*, lächerlich*, langweilig*, hässlich*`,
  },
  aspects: {
    story: {
      names: `
        story, storys, geschichte, geschichten, handlung, handlungen, handlungsstrang, handlungsstränge, plot, plots
        drehbuch, drehbücher, drehbuchautor*, skript, erzählung, erzählt, erzählweise, wendung, wendungen, twist
        twists, prämisse, nebenhandlung*, erzählstrang`,
      praise: `
        gut/klug/spannend/packend/raffiniert erzählt, gut/klug geschrieben, durchdacht, durchdachte, durchdachtes`,
      blame: `
        logikloch, logiklöcher, handlungslücke*, unlogisch, unlogische, unlogischen, hanebüchen, hanebüchene, wirr
        wirre, konstruiert, an den haaren herbeigezogen, ergibt keinen sinn, schlecht geschrieben, vorne und hinten`,
    },
    acting: {
      names: `
        schauspieler, schauspielern, schauspielerin, schauspielerinnen, schauspielerisch*, schauspiel, darsteller
        darstellern, darstellerin, darstellerinnen, darstellung, hauptdarsteller*, nebendarsteller*, besetzung
        besetzt, cast, ensemble, leistung, leistungen, synchronsprecher*, synchronisation, chemie`,
      praise: `
        gut/großartig/brillant/hervorragend/glänzend gespielt, stiehlt allen die schau, glanzleistung*`,
      blame: `
        hölzern, hölzerne, hölzernes, hölzernen, schlecht gespielt, fehlbesetzt, fehlbesetzung, overacting
        keine chemie`,
    },
    characters: {
      names: `
        figur, figuren, charakter, charaktere, charakteren, charakterzeichnung, charakterentwicklung, protagonist
        protagonisten, protagonistin, antagonist*, bösewicht*, held, heldin, helden, schurke*, nebenfiguren
        hauptfigur*`,
      praise: `
        sympathisch, sympathische, sympathischen, vielschichtig, vielschichtige, vielschichtigen
        glaubwürdige figuren`,
      blame: `
        unsympathisch, unsympathische, unsympathischen, eindimensional, eindimensionale, eindimensionalen
        pappfigur*, pappkameraden, blasse figuren, klischeefigur*, karikatur*`,
    },
    direction: {
      names: `
        regie, regisseur*, inszenierung, inszeniert, schnitt, geschnitten, filmemacher*, regieführung, actionszenen
        actionsequenzen`,
      praise: 'gut/brillant/stilvoll/meisterhaft/hervorragend/souverän inszeniert, meisterhaft',
      blame: 'schlecht/lieblos/einfallslos inszeniert',
    },
    pace: {
      names: 'tempo, erzähltempo, länge, laufzeit, spieldauer, spielzeit, rhythmus',
      praise: `
        kurzweilig, kurzweilige, kurzweiliger, rasant, rasante, rasanter, temporeich, temporeiche, flott, flotte
        vergeht/verging wie im flug, vergehen/vergingen wie im flug, nie langweilig`,
      blame: `
        langatmig, langatmige, langatmiger, langsam, langsame, langsamer, zu lang, zu lange, viel zu lang, zäh, zähe
        zieht sich, zog sich, ziehen sich, längen, schleppend, schleppt sich, in die länge gezogen, in die länge
        eingeschlafen, auf die uhr geschaut, gehetzt, langwierig`,
    },
    look: {
      names: `
        kamera, kameraarbeit, kameraführung, bild, bilder, bildern, bildsprache, bildgestaltung, optik, optisch
        visuell, visuelle, visuellen, kostüme, kostümen, ausstattung, kulisse, kulissen, szenenbild, beleuchtung
        farben, grafik, grafisch, animation, animationen, ausleuchtung, landschaften, drehorte
        sieht <fine>/<poor>/aus, aufnahmen`,
      praise: `
        bildgewaltig, bildgewaltige, augenschmaus, augenweide, wunderschön gefilmt, wunderschöne bilder
        toll/schön gefilmt, sieht <fine> aus`,
      blame: 'wackelkamera, sieht <poor> aus, zu dunkel, verwaschen, schlecht ausgeleuchtet',
    },
    effects: {
      names: `
        effekt, effekte, effekten, spezialeffekt*, cgi, cgi-effekte, computereffekte, tricktechnik, stunts
        explosionen, greenscreen, maskenbild, animatronik`,
      praise: 'tolle/gute/beeindruckende effekte',
      blame: 'schlechtes cgi, billige/schlechte effekte',
    },
    music: {
      names: `
        musik, soundtrack, filmmusik, score, lied, lieder, song, songs, ton, tonmischung, sound, klang, komponist*
        melodie, melodien, titelmelodie, musikalisch*, sounddesign, untermalung`,
      praise: 'ohrwurm, ohrwürmer, eingängig, eingängige',
      blame: 'zu laut, aufdringliche musik, nervige musik',
    },
    dialogue: {
      names: `
        dialog, dialoge, dialogen, wortwechsel, monolog, monologe, gespräche, sprüche, einzeiler, wortgefecht*`,
      praise: 'geschliffene dialoge, pointierte dialoge, schlagfertig*',
      blame: 'hölzerne dialoge, flache dialoge, dumme/plumpe dialoge',
    },
    humour: {
      names: `
        humor, witz, witze, witzen, gag, gags, komik, pointe, pointen, kalauer, satire, slapstick, situationskomik`,
      praise: `
        lustig, lustige, lustiger, lustigen, witzig, witzige, witziger, humorvoll, humorvolle, gelacht, lachen
        lacher, urkomisch, zum totlachen, komisch, amüsant, amüsante, tränen gelacht, zum schießen`,
      blame: `
        unlustig, unlustige, humorlos, nicht lustig, nicht witzig, platte/flache witze, fremdscham, fremdschämen`,
    },
    tension: {
      names: `
        spannung, spannungsbogen, nervenkitzel, gänsehaut, thrill, schockmoment*, jumpscare*, grusel, horror <be>`,
      praise: `
        spannend, spannende, spannender, spannendes, fesselnd, fesselnde, fesselnder, packend, packende, packender
        nervenaufreibend*, gruselig, gruselige, beklemmend, beklemmende, unheimlich, atemlos, mitreißend
        mitreißende, hochspannend`,
      blame: 'spannungslos, keine/null/ohne spannung, nicht spannend',
    },
    ending: {
      names: `
        ende <be>, das/dem/des ende/endes, schluss, schlussszene, finale, showdown, auflösung, epilog, schlussakt
        letzte/letzten minuten/viertelstunde/szene/akt/drittel, klimax, cliffhanger, endet`,
      praise: 'gelungenes/würdiges/perfektes ende/finale',
      blame: 'enttäuschendes/überhastetes/schwaches ende/finale, unbefriedigendes ende',
    },
    originality: {
      names: 'originalität, idee, ideen, klischee, klischees, formel, originell <be>',
      praise: `
        originell, originelle, origineller, originelles, einfallsreich, einfallsreiche, einzigartig, einzigartige
        einzigartiger, einzigartiges, innovativ, innovative, innovativer, kreativ, kreative, erfrischend
        erfrischende, unvorhersehbar*, etwas neues, mal was anderes`,
      blame: `
        vorhersehbar, vorhersehbare, vorhersehbarer, klischeehaft, klischeehafte, einfallslos, einfallslose
        unoriginell*, abgedroschen*, abgekupfert, abklatsch, aufgewärmt, 08 / 15, schon hundertmal, schon tausendmal
        nichts neues, ideenlos`,
    },
    controls: {
      names: `
        steuerung, bedienung, tastenbelegung, kamerasteuerung, gamepad, controller, menüführung`,
      praise: 'präzise/intuitive/gute/einfache steuerung, intuitiv, leicht zu bedienen',
      blame: 'schwammig, schwammige, hakelig, hakelige, umständliche bedienung/steuerung, fummelig',
    },
    bugs: {
      names: 'bildrate, ladezeit, ladezeiten, server, patch, patches, optimierung, fps, framerate',
      praise: 'läuft flüssig, läuft stabil, läuft einwandfrei, keine bugs, gut optimiert',
      blame: `
        bug, bugs, verbuggt, verbuggte, absturz, abstürze, stürzt ab, stürzt ständig ab, ruckelt, ruckler, ruckeln
        hängt sich auf, friert ein, glitch*, unspielbar, fehlermeldung*, schlecht optimiert`,
    },
    quality: {
      names: 'qualität, verarbeitung, verarbeitet, material, materialien, stoff, akku',
      praise: `
        hochwertig, hochwertige, hochwertiges, stabil, stabile, robust, robuste, langlebig, langlebige
        gut verarbeitet, sauber verarbeitet, gute/hohe/tolle qualität`,
      blame: `
        minderwertig, minderwertige, schlecht verarbeitet, schlechte/miese qualität, kaputt, kaputtgegangen, defekt
        defekte, defektes, gebrochen, zerbrochen, zerkratzt, wackelig, billiges plastik, funktioniert nicht`,
    },
    delivery: {
      names: `
        lieferung, lieferzeit, versand, geliefert, paket, verpackung, verpackt, zustellung, zusteller, bote
        spedition, lieferant`,
      praise: `
        schnelle/prompte/pünktliche lieferung, schneller versand, schnell/pünktlich geliefert, gut/sicher verpackt
        kam schnell, kam pünktlich`,
      blame: `
        zu spät, nie angekommen, kam nie an, beschädigt angekommen, schlecht verpackt, beschädigt geliefert
        lange lieferzeit, beschädigte verpackung`,
    },
    price: {
      names: 'preis, preise, preislich, kostet, kosten, preis-leistung*',
      praise: `
        günstig, günstige, günstiger, preiswert, preiswerte, preisgünstig*, schnäppchen
        fairer/guter/niedriger preis, bezahlbar*`,
      blame: `
        teuer, teure, teurer, überteuert, überteuerte, überteuerter, zu teuer, wucher, abzocke, unverschämter preis
        hoher preis`,
    },
    value: {
      names: 'preis-leistungs-verhältnis, wiederspielwert, wiederschauwert',
      praise: `
        lohnt sich, lohnenswert, sehenswert, sehenswerte, sehenswerter, empfehlenswert, empfehlenswerte
        jeden cent wert, jeden euro wert, sein geld wert, ihr geld wert, das geld wert, muss man gesehen haben
        wert gesehen zu werden, noch einmal ansehen/sehen/anschauen`,
      blame: `
        zeitverschwendung, geldverschwendung, verschwendete/verschwendet zeit/lebenszeit, lohnt sich nicht
        lohnt nicht, nicht wert, schade um die zeit, schade ums geld, rausgeschmissenes geld
        lebenszeit verschwendet`,
    },
  },
  others: `
    am ende des tages, letzten endes, am ende, am schluss, zum schluss, ende der geschichte
    wahre/wahren/wahrer geschichte/begebenheit/begebenheiten, liebesgeschichte
    die geschichte der stadt/welt/menschheit, in der geschichte, geschichte gemacht, machen sie sich ein bild
    im bilde, ich bilde, in die optik, optiker, vor die kamera, kamera gekauft, digitale kamera, hat ein ende
    ein ende machen, am anfang und am ende, der witz ist, kein witz, zum witz, mit ton, guter ton, in diesem ton
    sound of, ohne idee, keine idee, gute idee, auf die idee, komischerweise, um jeden preis
    hoher/hohen preis dafür, einen preis gewonnen, preis gewinnen, preis verliehen, den preis erhalten
    noch nicht wert, figur machen, gute figur, im charakter, schauspielhaus, musik studiert, musikschule
    musiklehrer, musik hören`,
};
