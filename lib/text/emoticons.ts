/**
 * Emoticons that are one token, in lower case. "8)", "):" and the like are left out: in reviews they are the end of a
 * parenthesis far more often than a face.
 */
export const EMOTICONS = [
  ":) :-) :)) :-)) :))) :-))) (: (-: =) =)) (= :] :-] :} :-} (^_^) ;) ;-) ;)) ;-)) (; (-; :') :'-) :o)",
  ":> :-> :3 :d :-d ;d ;-d =d :( :-( :(( :-(( :((( :-((( )-: =( >:( >:-( :'( :'-( :[ :-[ :{ :-{ :/ :-/",
  String.raw`=/ :\ :-\ =\ :| :-| =| :p :-p ;p ;-p =p :o :-o =o :* :-* :x :-x :s :-s >:o <3 <33 <333 </3 \o/`,
  String.raw`¯\_(ツ)_/¯ ^_^ ^__^ ^^ -_- -__- >.< >_< ._. ;_; @_@ (-_-) (>_<) (*_*) ಠ_ಠ`,
].flatMap((line) => line.split(' '));
