import type { AspectList } from '../aspect-list';

export const es: AspectList = {
  language: 'es',
  contrasts: `
    pero, aunque, sin embargo, mientras, no obstante, sino, salvo, excepto, a pesar, por desgracia, desgraciadamente
    lamentablemente, eso sí, en cambio, si bien`,
  joints: 'y, e, o, u, ni, con, porque, ya que, pues, que, cuando, si, como',
  negations: 'no, nunca, jamás, sin, ningún, ninguna, nada, tampoco, apenas, ni, falta, carece',
  functionWords: `
    el, la, los, las, lo, un, una, unos, unas, de, del, a, al, en, con, por, para, y, e, o, u, pero, que, quien
    cual, donde, cuando, como, si, se, me, te, le, les, nos, su, sus, mi, mis, tu, tus, este, esta, estos, estas
    ese, esa, eso, esto, aquel, yo, él, ella, ellos, es, son, era, eran, fue, fueron, ser, está, están, estaba, ha
    han, había, hay, también, ya, sobre, entre, desde, hasta, todo, toda, todos, todas, porque, aunque`,
  groups: {
    be: 'es, son, era, eran, fue, fueron, está, están, resulta, resultan, parece, parecen, queda',
    fine: `
      bueno, buena, buenos, buenas, buen, gran, genial*, excelente*, magnífic*, estupend*, fantástic*, increíble*
      maravillos*, espectacular*, hermos*, precios*, brillante*, perfect*, impresionante*, impecable*`,
    poor: `
      malo, mala, malos, malas, mal, pésim*, horrible*, flojo, floja, flojos, flojas, pobre, pobres, ridícul*
      mediocre*, aburrid*, fe, feo, fea, feos, feas, cutre, cutres, lamentable*`,
  },
  aspects: {
    story: {
      names: `
        historia, historias, trama, tramas, argumento, argumentos, guion, guión, guiones, guionista*, relato
        narrativa, narración, giro, giros, premisa, subtrama*`,
      praise: 'bien escrito/escrita/contada/contado/hilada/hilado',
      blame: `
        sin sentido, incoherente*, agujeros de guion, agujeros de guión, agujeros en, mal escrito/escrita/contada
        inverosímil*, enrevesad*, no tiene sentido, no tiene pies ni cabeza`,
    },
    acting: {
      names: `
        actuación, actuaciones, interpretación, interpretaciones, actor, actores, actriz, actrices, reparto, elenco
        protagonistas <be>, papel, doblaje, química, actoral*`,
      praise: 'bien actuado/actuada/interpretado, gran papel, papelazo, actuaciones <fine>',
      blame: 'sobreactuad*, sobreactúa*, mal actuado/actuada, acartonad*, sin química',
    },
    characters: {
      names: `
        personaje, personajes, protagonista, villano, villanos, villana, antagonista*, héroe, heroína, secundarios`,
      praise: 'entrañable*, carismátic*, bien construidos, bien desarrollados, bien perfilados',
      blame: 'unidimensional*, estereotipad*, planos, de cartón, de cartón piedra, sin carisma',
    },
    direction: {
      names: `
        dirección, director, directora, directores, dirigida, dirigido, montaje, puesta en escena, realización
        cineasta, escenas de acción, edición`,
      praise: 'bien dirigida/dirigido/rodada, dirección <fine>, pulso narrativo',
      blame: 'mal dirigida/dirigido/rodada, dirección <poor>',
    },
    pace: {
      names: 'ritmo, duración, metraje, tempo',
      praise: `
        trepidante*, entretenida de principio a fin, ágil, se pasa volando, se me pasó volando, no decae, buen ritmo`,
      blame: `
        lento, lenta, lentos, lentas, lentitud, larga, demasiado largo/larga, muy larga, se hace larga/largo/eterna
        pesada, pesado, tediosa, tedioso, me dormí, le sobran, sobran minutos, interminable*, soporífer*
        mirando el reloj, precipitad*`,
    },
    look: {
      names: `
        fotografía, imagen, imágenes, vestuario, decorados, escenografía, ambientación, iluminación, colores
        estética, visual, visuales, visualmente, gráficos, gráficamente, animación, animaciones, planos <be>
        encuadre*, paisajes, dirección artística`,
      praise: `
        visualmente <fine>, delicia visual, espectáculo visual, fotografía <fine>, bien rodada`,
      blame: 'visualmente <poor>, demasiado oscura/oscuro, cámara en mano',
    },
    effects: {
      names: `
        efectos, efectos especiales, efectos visuales, cgi, croma, acrobacias, explosiones, maquetas
        efectos digitales`,
      praise: 'efectos <fine>, efectos especiales <fine>',
      blame: 'efectos <poor>, efectos especiales <poor>, cgi <poor>',
    },
    music: {
      names: `
        música, banda sonora, bso, canción, canciones, melodía, melodías, compositor, sonido, partitura
        tema principal, musical <be>, audio`,
      praise: 'pegadiza, pegadizo, pegadizas',
      blame: 'demasiado alto, estridente*, música machacona',
    },
    dialogue: {
      names: 'diálogo, diálogos, frases <be>, monólogo, monólogos, réplicas, conversaciones',
      praise: 'diálogos <fine>, diálogos afilados, diálogos ingeniosos, ingenioso*',
      blame: 'diálogos <poor>, diálogos absurdos, diálogos forzados, diálogos vacíos',
    },
    humour: {
      names: 'humor, chiste, chistes, gag, gags, bromas, comicidad, sátira',
      praise: `
        divertid*, gracios*, hilarante*, reír, risas, risa, me reí, carcajada*, desternillante*, cómic*, tronchante*`,
      blame: `
        sin gracia, ni pizca de gracia, poca gracia, ninguna gracia, chistes malos, no hace gracia`,
    },
    tension: {
      names: 'tensión, suspense, suspenso, intriga, sustos, susto, miedo, terror <be>',
      praise: `
        emocionante*, aterrador*, terrorífic*, inquietante*, apasionante*, te mantiene en vilo, en vilo
        mantiene la tensión, absorbente*, escalofriante*, al borde del asiento, angustios*`,
      blame: 'sin tensión, no da miedo, ni miedo, nula tensión, ninguna tensión, sin suspense',
    },
    ending: {
      names: `
        el/su/ese/este/un final, final <be>, desenlace, desenlaces, clímax, conclusión, epílogo, última escena
        último acto, últimos minutos, tramo final, acto final, escena final`,
      praise: 'final <fine>/redondo/emotivo, desenlace <fine>',
      blame: 'final <poor>/decepcionante/apresurado/abrupto, desenlace <poor>',
    },
    originality: {
      names: 'originalidad, idea <be>, ideas, cliché, clichés, tópico, tópicos, fórmula',
      praise: `
        original, originales, innovador*, novedos*, único, única, creativ*, ingenios*, fresca, fresco, imprevisible*
        rompedor*, algo diferente, algo distinto`,
      blame: `
        predecible, predecibles, previsible, previsibles, trillad*, manid*, más de lo mismo, poco original, refrito
        ya visto, mil veces, llena de clichés, genéric*, copia de`,
    },
    controls: {
      names: 'controles, jugabilidad, manejo, mando, teclado',
      praise: 'intuitiv*, responde bien, manejo sencillo, controles <fine>',
      blame: 'tosc*, imprecis*, controles <poor>, injugable',
    },
    bugs: {
      names: 'servidor, servidores, tiempos de carga, fps, optimización, parche, parches',
      praise: 'va fluido, va perfecto, sin bugs, bien optimizado, sin errores',
      blame: `
        bug, bugs, errores, se cuelga, se cierra, cuelgues, tirones, lag, mal optimizado, fallos, crashea
        se congela, glitch*`,
    },
    quality: {
      names: 'calidad, material, materiales, acabado, acabados, tela',
      praise: `
        buena/excelente/gran calidad, resistente*, robust*, duradero*, sólido, de calidad, bien hecho, bien acabado`,
      blame: `
        mala/pésima/poca calidad, se rompió, roto, rota, rotos, frágil*, defectuos*, endeble*, no funciona
        dejó de funcionar, rayado, mal hecho, mal acabado`,
    },
    delivery: {
      names: `
        entrega, envío, paquete, embalaje, embalado, mensajero, repartidor, transporte, entregado`,
      praise: `
        envío rápido, entrega rápida, llegó rápido, llegó antes, bien embalado/empaquetado, llegó en perfecto
        llegó perfecto, a tiempo`,
      blame: `
        llegó tarde, llegó roto, nunca llegó, no llegó, con retraso, mal embalado, llegó dañado, caja rota`,
    },
    price: {
      names: 'precio, precios, cuesta, coste, costo, euros por',
      praise: `
        barat*, económic*, asequible*, ganga, chollo, buen precio, precio razonable/justo/imbatible`,
      blame: `
        caro, cara, caros, caras, carísim*, demasiado caro, precio excesivo/abusivo, timo, estafa`,
    },
    value: {
      names: 'relación calidad precio, relación calidad-precio, rejugabilidad',
      praise: `
        merece la pena, vale la pena, vale cada, recomendable*, imprescindible*, no te la pierdas, no se la pierdan
        hay que verla, para volver a ver, buena relación calidad-precio`,
      blame: `
        pérdida de tiempo, perder el tiempo, tiempo perdido, no merece la pena, no vale la pena, tirar el dinero
        dinero tirado, desperdicio, no vale lo, perdí dos horas`,
    },
  },
  others: `
    historia real, hechos reales, historia de amor, historia de españa, al final, a final, en la historia
    final de mes, fin de semana, en cara, cara a cara, la cara, su cara, de cara, cara de, en efecto
    efectos secundarios, efectos personales, en dirección, la dirección de correo, mi dirección, a cualquier precio
    precio que pagar, en su papel de padre, de papel, papel higiénico, escuela de música, clase de música
    versión original, banda de, calidad de vida, ni idea, buena idea, falta de respeto, con miedo, por miedo
    miedo a, tener miedo, da risa, de risa, a largo plazo, a lo largo, a la larga, ciencia ficción`,
};
