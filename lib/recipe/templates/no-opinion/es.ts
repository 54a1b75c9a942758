import type { NoOpinionTemplates } from '../no-opinion-templates';
import { lines, words } from '../word-lists';

export const es: NoOpinionTemplates = {
  words: {
    it: words(
      'la película, la peli, esta película, esta peli, esta, la serie, {title}, {title}, el documental, la nueva',
    ),
    title:
      words(`El jardín de {place}, La última noche en {place}, Sombras de invierno, La casa del faro, El ladrón de relojes,
      Los hijos del río, Cartas a {name}, La promesa rota, Mañana no habrá tren, El puente de cristal, Corazón salvaje 2,
      La terrible verdad, Un verano perfecto, Amor y pólvora, El enemigo en casa, La bella durmiente de {place}`),
    name: words(`Elena Robledo, Martín Salcedo, Lucía Arrieta, Bruno Quiroga, Nadia Ferrán, Tomás Iriarte, Carmen Valdivia, Óscar Peñalba,
      Inés Montalvo, Rafael Duarte, Julia Escudero, Hugo Lozano, Marta Bellido, Andrés Zabala`),
    place: words(
      'Vallenares, Puerto Claro, Santa Mira, Belmora, Sevilla, Buenos Aires, Montevideo, Bilbao, Lima, Valparaíso, Oaxaca',
    ),
    service: words(
      'alguna plataforma, streaming, DVD, Blu-ray, la tele, YouTube, el cable, la filmoteca, alta definición',
    ),
    day: words('lunes, martes, miércoles, jueves, viernes, sábado, domingo'),
    month: words('enero, febrero, marzo, abril, mayo, junio, julio, septiembre, octubre, noviembre, diciembre'),
    year: words('1968, 1977, 1984, 1994, 2003, 2012, 2018, 2021, 2023, 2025'),
    number: words('dos, tres, cuatro, cinco, siete, ocho, diez, doce'),
    minutes: words('82, 90, 95, 104, 118, 127, 142, 163'),
    genre:
      words(`un thriller, una comedia, un drama, una película de terror, un western, un documental, una comedia romántica,
      una película de animación, un drama histórico, una cinta de ciencia ficción, un musical`),
    hero: words(`un detective retirado, una maestra viuda, un joven soldado, una periodista ambiciosa, un médico cruel, una princesa malvada,
      un boxeador acabado, una cocinera brillante, un cura atormentado, una abogada perfecta, un ladrón encantador, una niña huérfana,
      un pescador solitario, un profesor aburrido, una bailarina hermosa, un asesino terrible, {name}, {name}`),
    companion:
      words(`su hermano, su hermana, su padre, su mejor amiga, su antiguo rival, su marido, su hija, su jefe, un desconocido,
      una vecina, el asesino, un viejo enemigo, su peor enemigo, el amor de su vida`),
    town: words(`un pueblo de la costa, {place}, {place}, una casa encantada, la gran ciudad, un hotel abandonado, una isla desierta,
      un internado, la selva, una estación espacial, el desierto, un pueblo minero`),
    era: words(`la guerra civil, la segunda guerra mundial, el verano de {year}, una terrible tormenta, la dictadura, una epidemia mortal,
      la fiebre del oro, un invierno horrible, la posguerra`),
    event: lines(`
      descubre (un oscuro secreto|un cadáver|una carta de amor|un tesoro|la horrible verdad|un mapa)( en el sótano|)
      se enamora de {companion}
      debe (salvar|proteger|matar|perdonar|traicionar|enterrar) a {companion}
      carga con la culpa de (un asesinato|una traición|un robo|un crimen que no cometió)
      pierde (todo|su fortuna|su trabajo|la memoria|al amor de su vida)
      busca venganza contra (los hombres que mataron a su familia|{companion}|la banda que arruinó su vida)
      tiene (tres días|una noche|una semana) para (escapar|salvar el mundo|encontrar a {companion}|pagar una deuda)
      se encuentra de nuevo con {companion} después de {number} años
      intenta olvidar un pasado (doloroso|feliz|terrible|maravilloso)
      acepta un último (trabajo|golpe|combate)
      esconde (un cuerpo|el dinero|una hermosa joya) de {companion}
      gana (un concurso|la lotería|una fortuna) y lo pierde todo
    `),
    soon: words('esta noche, mañana, el {day}, este fin de semana, la semana que viene, cuando la pongan en la tele'),
  },
  questions: `
    (¿|)alguien sabe (dónde|en qué plataforma) se puede ver {it}?
    (¿|)dónde (puedo|podemos|se puede) (ver|comprar|alquilar|descargar) {it}( con subtítulos| en español| online|)?
    (¿|)cuándo (se estrena|sale|llega) {it} (en {place}|en {service}|a los cines)?
    (¿|)está {it} en {service}?
    (¿|)hay (escena después de los créditos|segunda parte|libro|versión extendida|segunda temporada)( de {it}|)?
    (¿|)cuánto dura {it}?
    (¿|)quién (hace de|interpreta a|es) (el asesino|la hermana|el padre|la protagonista|el malo)( en {it}|)?
    (¿|)quién (dirigió|escribió|produjo) {it}?
    (¿|)cómo se llama la canción (del final|de la escena del baile|de los créditos|que suena en la boda)?
    (¿|)es apta para niños( de {number} años|)?
    (¿|)está basada en (un libro|hechos reales|una obra de teatro|una novela de {name})?
    (¿|)dónde se (rodó|grabó|filmó) {it}?
    (¿|)tengo que ver la primera (antes|para entenderla)?
    (¿|)merece la pena (verla|ir al cine|pagar la entrada)? (Todavía no la he visto|)
    (¿|)es (buena|mala|aburrida|divertida|tan buena como dicen|mejor que la primera)? no la he visto
    (¿|)qué tal está {it}? (la veo {soon}|)
    (¿|)alguien me (explica|puede explicar) el final( de {it}|)?
    (¿|)por qué {companion} (mata|traiciona|odia|ama|abandona) a (la protagonista|su hijo|{name})( al final|)?
    (¿|)muere (el perro|la protagonista|{name}|el malo) al final?
    (¿|)qué pasó con {companion} después de {era}?
    (¿|)alguien la ha visto (ya|en 3D|en versión original)?
    (¿|)cuántos (capítulos|episodios) tiene( la serie|)?
    (¿|)en qué orden (se ven|hay que ver) las películas?
    (¿|)qué película (me recomiendan|ver) para {soon}?
    hola, (¿|)saben si {it} (está doblada|tiene subtítulos|sigue en cartelera)?
    (¿|)cómo se llama esa película en la que {hero} {event}?
  `,
  plots: `
    {hero} {event}
    {hero} {event} y {event}
    {hero} llega a {town} y {event}
    {hero} vuelve a {town}, donde {event}
    {hero} vive en {town} hasta que {companion} {event}
    cuando {hero} {event}, {companion} {event}
    durante {era}, {hero} {event}
    en {town}, {hero} {event}
    ambientada en {town} durante {era}
    la película (trata de|sigue a|cuenta la vida de) {hero} que {event}
    la historia (comienza|empieza) cuando {hero} {event}
    sinopsis: {hero} {event}
    {hero} y {hero} se conocen en {town}
    {hero} hereda una casa en {town}. (Poco después|Una noche|Años más tarde), {companion} {event}
    después de {era}, {hero} {event}
    {name} interpreta a {hero} que {event}
    al final, {companion} {event}
    spoiler: {companion} {event}
    "te (odio|amo|mataré|perdono)", le dice a {companion} antes de morir
    una historia de (amor|odio|venganza|guerra|amistad) en {town}
    es {month} de {year} y {hero} {event}
    tras la muerte de {companion}, {hero} {event}
    (¿|)podrá {hero} salvar a {companion} antes de que termine {era}?
    todo cambia cuando {companion} {event}
    el protagonista es {hero}
  `,
  news: `
    {title} se estrena el {day} en {number} cines
    {it} se estrenó en {month} de {year}
    dirigida por {name} y protagonizada por {name} y {name}
    {name} (dirige|produce|protagoniza|escribe) {title}
    {name} se une al reparto de {title}
    el rodaje (empezó|terminó|se retrasó) en {month} en {place}
    {title} está basada en la novela de {name}
    duración: {minutes} minutos
    {it} dura {minutes} minutos
    {it} (ganó|recibió) {number} premios en el festival de {place}
    {it} fue nominada al premio a la peor película del año
    {it} ha recaudado {number} millones( en su primera semana|)
    la música es de {name}
    el tráiler salió (ayer|el {day}|en {month})
    la secuela llegará en {month} de {year}
    {title} es {genre} de {year}
    {genre} de {name} con {name}
    {name} nació en {place} en {year}
    se rodó en {place} en {number} semanas
    es la segunda parte de una trilogía
    la vi (ayer|anoche|el {day}) en {service}
    la vi con {companion} en un cine de {place}
    la voy a ver {soon}
    todavía no la he visto
    vista en {service} el {day}
    fui al cine con {companion} y luego cenamos
    las entradas salen a la venta el {day}
    la edición en DVD trae {number} escenas eliminadas
  `,
};
