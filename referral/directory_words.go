package referral

import "github.com/entente-civic/entente/i18n"

// pkgName is what errors name as their package.
const pkgName = "referral"

// shortLabel is the beginning of an id or a code, so that an error stays
// readable whatever it is.
func shortLabel(s string) string {
	const most = 60
	n := 0
	for i := range s {
		if n++; n > most {
			return s[:i] + "…"
		}
	}
	return s
}

// What is wrong with a listing, a need or a policy; tables that nothing assigns.
var (
	taxonomyDoubled = i18n.Template{
		EN: "the taxonomy “{$scheme}” stands twice; the first is used",
		FR: "la taxonomie «\u00a0{$scheme}\u00a0» figure deux fois\u00a0; la première est utilisée",
		ES: "la taxonomía «{$scheme}» figura dos veces; se usa la primera",
		AR: "يرد التصنيف «{$scheme}» مرتين؛ ويُستعمل الأول",
	}
	termUnknown = i18n.Template{
		EN: "no taxonomy lists the code “{$term}”; add the term or correct the code",
		FR: "aucune taxonomie ne contient le code «\u00a0{$term}\u00a0»\u00a0; ajoutez le terme ou corrigez le code",
		ES: "ninguna taxonomía contiene el código «{$term}»; añada el término o corrija el código",
		AR: "لا يرد الرمز «{$term}» في أي تصنيف؛ أضف المصطلح أو صحّح الرمز",
	}
	termOwnAncestor = i18n.Template{
		EN: "the term “{$term}” would be above itself; the further parent is not used",
		FR: "le terme «\u00a0{$term}\u00a0» serait au-dessus de lui-même\u00a0; cet autre parent n’est pas utilisé",
		ES: "el término «{$term}» quedaría por encima de sí mismo; ese otro padre no se usa",
		AR: "سيكون المصطلح «{$term}» فوق نفسه؛ لا يُستعمل هذا الأصل الإضافي",
	}
	tooManyParents = i18n.Template{
		EN: "a listing may have {$max :integer} further parents of terms; the others are not used",
		FR: "un répertoire peut compter {$max :integer} autres parents de termes\u00a0; le reste n’est pas utilisé",
		ES: "un directorio puede tener {$max :integer} padres adicionales de términos; los demás no se usan",
		AR: "الحد الأقصى للأصول الإضافية للمصطلحات في الدليل هو {$max :integer}؛ ولا يُستعمل ما زاد عليه",
	}
	tooManyPairs = i18n.Template{
		EN: "a term has more than {$max :integer} counterparts; the others are not used",
		FR: "un terme a plus de {$max :integer} correspondants\u00a0; les autres ne sont pas utilisés",
		ES: "un término tiene más de {$max :integer} correspondientes; los demás no se usan",
		AR: "عدد المقابلات لأحد المصطلحات يتجاوز {$max :integer}؛ ولا يُستعمل ما زاد عليه",
	}
	termNoSuccessor = i18n.Template{
		EN: "the retired code “{$term}” leads to no term that is in use",
		FR: "le code retiré «\u00a0{$term}\u00a0» ne mène à aucun terme en usage",
		ES: "el código retirado «{$term}» no lleva a ningún término en uso",
		AR: "لا يؤدي الرمز الملغى «{$term}» إلى أي مصطلح مستعمل",
	}
	termRetired = i18n.Template{
		EN: "the code “{$term}” is retired; its successor is used",
		FR: "le code «\u00a0{$term}\u00a0» est retiré\u00a0; celui qui lui succède est utilisé",
		ES: "el código «{$term}» está retirado; se usa el que le sucede",
		AR: "أُلغي الرمز «{$term}»؛ ويُستعمل الرمز الذي حلّ محله",
	}
	termFolded = i18n.Template{
		EN: "the code “{$term}” stands in the taxonomy in other letters, upper or lower case; that one is used",
		FR: "le code «\u00a0{$term}\u00a0» figure dans la taxonomie avec une autre casse\u00a0; c’est ce dernier qui est utilisé",
		ES: "el código «{$term}» figura en la taxonomía con otras mayúsculas o minúsculas; se usa ese",
		AR: "يرد الرمز «{$term}» في التصنيف بحالة أحرف مختلفة؛ ويُستعمل ذاك",
	}
	termPlaceholder = i18n.Template{
		EN: "the code “{$term}” stands for no term; give the service a term or leave the code out",
		FR: "le code «\u00a0{$term}\u00a0» ne désigne aucun terme\u00a0; donnez un terme au service ou supprimez le code",
		ES: "el código «{$term}» no designa ningún término; asigne un término al servicio o suprima el código",
		AR: "لا يدل الرمز «{$term}» على أي مصطلح؛ أعطِ الخدمة مصطلحًا أو احذف الرمز",
	}
	serviceNoTerms = i18n.Template{
		EN: "the service “{$id}” has no code of a taxonomy, so that no need finds it",
		FR: "le service «\u00a0{$id}\u00a0» n’a aucun code de taxonomie, si bien qu’aucun besoin ne le trouve",
		ES: "el servicio «{$id}» no tiene ningún código de una taxonomía, de modo que ninguna necesidad lo encuentra",
		AR: "ليس للخدمة «{$id}» أي رمز من تصنيف، فلا يصل إليها أي احتياج",
	}
	recordNoID = i18n.Template{
		EN: "a second record has no id; it is left out",
		FR: "un deuxième enregistrement n’a pas d’identifiant\u00a0; il est laissé de côté",
		ES: "un segundo registro no tiene identificador; se deja fuera",
		AR: "سجل ثانٍ بلا معرّف؛ وقد تُرك جانبًا",
	}
	recordDoubled = i18n.Template{
		EN: "an earlier record has the id “{$id}”; this one is left out",
		FR: "un enregistrement précédent porte l’identifiant «\u00a0{$id}\u00a0»\u00a0; celui-ci est laissé de côté",
		ES: "un registro anterior tiene el identificador «{$id}»; este se deja fuera",
		AR: "لسجل سابق المعرّف «{$id}»؛ وقد تُرك هذا السجل جانبًا",
	}
	noSuchService = i18n.Template{
		EN: "there is no service “{$id}”; the offer is found by no need",
		FR: "il n’y a pas de service «\u00a0{$id}\u00a0»\u00a0; aucun besoin ne trouve cette offre",
		ES: "no existe el servicio «{$id}»; ninguna necesidad encuentra esta oferta",
		AR: "لا توجد خدمة «{$id}»؛ فلا يصل أي احتياج إلى هذا العرض",
	}
	noSuchPlace = i18n.Template{
		EN: "there is no place “{$id}”; where the offer is given is not known",
		FR: "il n’y a pas de lieu «\u00a0{$id}\u00a0»\u00a0; on ne sait pas où l’offre est donnée",
		ES: "no existe el lugar «{$id}»; no se sabe dónde se presta la oferta",
		AR: "لا يوجد مكان «{$id}»؛ فلا يُعرف أين يُقدَّم العرض",
	}
	noSuchOrganization = i18n.Template{
		EN: "there is no organization “{$id}” in the listing",
		FR: "il n’y a pas d’organisme «\u00a0{$id}\u00a0» dans le répertoire",
		ES: "no hay ninguna organización «{$id}» en el directorio",
		AR: "لا توجد منظمة «{$id}» في الدليل",
	}
	noSuchOffer = i18n.Template{
		EN: "there is no offer “{$id}” in the directory",
		FR: "il n’y a pas d’offre «\u00a0{$id}\u00a0» dans le répertoire",
		ES: "no hay ninguna oferta «{$id}» en el directorio",
		AR: "لا يوجد عرض «{$id}» في الدليل",
	}
	unknownArea = i18n.Template{
		EN: "there is no area “{$id}” in the listing, so that it cannot be told who lives there",
		FR: "il n’y a pas de territoire «\u00a0{$id}\u00a0» dans le répertoire\u00a0; on ne peut donc pas dire qui y habite",
		ES: "no hay ningún territorio «{$id}» en el directorio, de modo que no se puede saber quién vive en él",
		AR: "لا توجد منطقة «{$id}» في الدليل، فلا يمكن معرفة من يسكن فيها",
	}
	zeroPoint = i18n.Template{
		EN: "the coordinates are 0, 0, as where none were found; they are taken as not known",
		FR: "les coordonnées sont 0, 0, comme lorsqu’aucune n’a été trouvée\u00a0; elles sont tenues pour inconnues",
		ES: "las coordenadas son 0, 0, como cuando no se encontró ninguna; se consideran desconocidas",
		AR: "الإحداثيات هي 0، 0 كما يحدث حين لا يُعثر على أي إحداثيات؛ وتُعدّ غير معروفة",
	}
	tellingCircle = i18n.Template{
		EN: "the place of “{$id}” is confidential, and its area a circle, whose middle can be found by asking from many places; state the area by name",
		FR: "le lieu de «\u00a0{$id}\u00a0» est confidentiel, et son territoire est un cercle dont on peut trouver le centre en interrogeant depuis plusieurs endroits\u00a0; nommez plutôt le territoire",
		ES: "el lugar de «{$id}» es confidencial y su territorio es un círculo cuyo centro puede hallarse preguntando desde varios lugares; indique el territorio por su nombre",
		AR: "مكان «{$id}» سري ومنطقته دائرة يمكن معرفة مركزها بالسؤال من أماكن كثيرة؛ اذكر المنطقة باسمها",
	}
	swappedPoint = i18n.Template{
		EN: "latitude and longitude seem to be swapped",
		FR: "la latitude et la longitude semblent interverties",
		ES: "la latitud y la longitud parecen intercambiadas",
		AR: "يبدو أن خط العرض وخط الطول قد بُدّل أحدهما بالآخر",
	}
	badPoint = i18n.Template{
		EN: "there are no such coordinates on the earth; they are taken as not known",
		FR: "de telles coordonnées n’existent pas sur la terre\u00a0; elles sont tenues pour inconnues",
		ES: "tales coordenadas no existen en la tierra; se consideran desconocidas",
		AR: "لا توجد إحداثيات كهذه على الأرض؛ وتُعدّ غير معروفة",
	}
	negativeCount = i18n.Template{
		EN: "room cannot be counted as {$count :integer}",
		FR: "une capacité de {$count :integer} n’est pas possible",
		ES: "una capacidad de {$count :integer} no es posible",
		AR: "لا يمكن أن تكون السعة {$count :integer}",
	}
	aboveMaximum = i18n.Template{
		EN: "{$available :integer} are said to be free of {$maximum :integer} in all; the first number is used",
		FR: "{$available :integer} seraient libres sur {$maximum :integer} en tout\u00a0; le premier nombre est utilisé",
		ES: "figuran {$available :integer} libres de {$maximum :integer} en total; se usa el primer número",
		AR: "ذُكر أن المتاح {$available :integer} من أصل {$maximum :integer}؛ ويُستعمل العدد الأول",
	}
	moreFindings = i18n.Template{
		EN: "further findings of the kind “{$code}” that are not told one by one, from here on: {$count :integer}",
		FR: "autres constats du genre «\u00a0{$code}\u00a0» qui ne sont pas énumérés, à partir d’ici\u00a0: {$count :integer}",
		ES: "otros hallazgos del tipo «{$code}» que no se enumeran, a partir de aquí: {$count :integer}",
		AR: "ملاحظات أخرى من نوع «{$code}» لم تُذكر واحدة واحدة، ابتداءً من هنا: {$count :integer}",
	}
	needNoTerms = i18n.Template{
		EN: "the need “{$need}” names no term; say what is needed",
		FR: "le besoin «\u00a0{$need}\u00a0» ne nomme aucun terme\u00a0; indiquez ce qui est nécessaire",
		ES: "la necesidad «{$need}» no nombra ningún término; indique qué se necesita",
		AR: "لا يذكر الاحتياج «{$need}» أي مصطلح؛ حدّد المطلوب",
	}
	needUnknownTerm = i18n.Template{
		EN: "the need “{$need}” names “{$term}”, which no taxonomy of the directory lists; correct the code or add the term",
		FR: "le besoin «\u00a0{$need}\u00a0» nomme «\u00a0{$term}\u00a0», qu’aucune taxonomie du répertoire ne contient\u00a0; corrigez le code ou ajoutez le terme",
		ES: "la necesidad «{$need}» nombra «{$term}», que ninguna taxonomía del directorio contiene; corrija el código o añada el término",
		AR: "يذكر الاحتياج «{$need}» الرمز «{$term}»، ولا يرد في أي تصنيف من تصنيفات الدليل؛ صحّح الرمز أو أضف المصطلح",
	}
	needTooManyTerms = i18n.Template{
		EN: "the need “{$need}” names too many terms; {$max :integer} may be named, or one above them",
		FR: "le besoin «\u00a0{$need}\u00a0» nomme trop de termes\u00a0; on peut en nommer {$max :integer}, ou un terme plus large",
		ES: "la necesidad «{$need}» nombra demasiados términos; se pueden nombrar {$max :integer}, o uno más amplio",
		AR: "يذكر الاحتياج «{$need}» مصطلحات أكثر من اللازم؛ الحد الأقصى {$max :integer}، أو يُذكر مصطلح أعم",
	}
	tooManyCodes = i18n.Template{
		EN: "of the codes of the service “{$id}” only the first {$max :integer} are looked at",
		FR: "parmi les codes du service «\u00a0{$id}\u00a0», seuls les {$max :integer} premiers sont pris en compte",
		ES: "de los códigos del servicio «{$id}» solo se tienen en cuenta los primeros {$max :integer}",
		AR: "لا يؤخذ من رموز الخدمة «{$id}» إلا أول {$max :integer}",
	}
	badNeed = i18n.Template{
		EN: "the query has no need at position {$need :integer}; it has {$count :integer}, counted from 0",
		FR: "la demande n’a pas de besoin à la position {$need :integer}\u00a0; elle en a {$count :integer}, comptés à partir de 0",
		ES: "la consulta no tiene ninguna necesidad en la posición {$need :integer}; tiene {$count :integer}, contadas desde 0",
		AR: "ليس في الطلب احتياج في الموضع {$need :integer}؛ وعدد الاحتياجات فيه {$count :integer}، والعد يبدأ من 0",
	}
	badFilter = i18n.Template{
		EN: "the policy names “{$name}”, which is no filter; see the list of filters",
		FR: "la politique nomme «\u00a0{$name}\u00a0», qui n’est pas un filtre\u00a0; voyez la liste des filtres",
		ES: "la política nombra «{$name}», que no es un filtro; consulte la lista de filtros",
		AR: "تذكر السياسة «{$name}»، وهو ليس مرشِّحًا؛ انظر قائمة المرشِّحات",
	}
	badRank = i18n.Template{
		EN: "the policy ranks by “{$name}”, by which nothing can be ranked",
		FR: "la politique classe selon «\u00a0{$name}\u00a0», qui ne permet aucun classement",
		ES: "la política ordena por «{$name}», que no permite ordenar nada",
		AR: "ترتّب السياسة بحسب «{$name}»، ولا يمكن الترتيب بحسبه",
	}
)
