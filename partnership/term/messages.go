package term

import "github.com/entente-civic/entente/i18n"

// The sentences of this package; a table that nothing assigns.
var (
	badCode = i18n.Template{
		EN: `“{$code}” is not a code such as sector:school-boards.`,
		FR: `« {$code} » n’est pas un code tel que sector:school-boards.`,
		ES: `«{$code}» no es un código como sector:school-boards.`,
		AR: `«{$code}» ليس رمزًا مثل sector:school-boards.`,
	}
	tooLongCode = i18n.Template{
		EN: `A code has at most {$max :integer} bytes.`,
		FR: `Un code compte au plus {$max :integer} octets.`,
		ES: `Un código tiene como máximo {$max :integer} bytes.`,
		AR: `الحد الأقصى لطول الرمز بالبايت هو {$max :integer}.`,
	}
	badScheme = i18n.Template{
		EN: `“{$scheme}” cannot be the id of a scheme; one such as sector or naics@2022 can.`,
		FR: `« {$scheme} » ne peut pas identifier une nomenclature ; sector ou naics@2022 le peuvent.`,
		ES: `«{$scheme}» no puede identificar una clasificación; sector o naics@2022 sí pueden.`,
		AR: `لا يصلح «{$scheme}» معرّفًا لتصنيف؛ ويصلح مثلًا sector أو naics@2022.`,
	}
	badTerm = i18n.Template{
		EN: `Term number {$position :integer} has the id “{$term}”, which cannot stand in a code.`,
		FR: `Le terme numéro {$position :integer} porte l’identifiant « {$term} », qui ne peut figurer dans un code.`,
		ES: `El término número {$position :integer} tiene el identificador «{$term}», que no puede figurar en un código.`,
		AR: `المصطلح رقم {$position :integer} معرّفه «{$term}»، ولا يمكن أن يرد هذا في رمز.`,
	}
	doubledTerm = i18n.Template{
		EN: `Term number {$position :integer} has the id “{$term}”, which an earlier term has.`,
		FR: `Le terme numéro {$position :integer} porte l’identifiant « {$term} », déjà pris par un terme précédent.`,
		ES: `El término número {$position :integer} tiene el identificador «{$term}», que ya tiene un término anterior.`,
		AR: `المصطلح رقم {$position :integer} معرّفه «{$term}»، وهو معرّف مصطلح سابق.`,
	}
	noParent = i18n.Template{
		EN: `Term “{$term}” stands under “{$parent}”, which is not in the scheme.`,
		FR: `Le terme « {$term} » relève de « {$parent} », qui n’est pas dans la nomenclature.`,
		ES: `El término «{$term}» depende de «{$parent}», que no está en la clasificación.`,
		AR: `المصطلح «{$term}» يندرج تحت «{$parent}»، وهذا ليس في التصنيف.`,
	}
	ownAncestor = i18n.Template{
		EN: `Term “{$term}” stands under itself.`,
		FR: `Le terme « {$term} » relève de lui-même.`,
		ES: `El término «{$term}» depende de sí mismo.`,
		AR: `المصطلح «{$term}» يندرج تحت نفسه.`,
	}
	noOther = i18n.Template{
		EN: `Unlisted terms would go under “{$term}”, but the scheme is closed or has no such term.`,
		FR: `Les termes non listés iraient sous « {$term} », mais la nomenclature est fermée ou n’a pas ce terme.`,
		ES: `Los términos no listados irían bajo «{$term}», pero la clasificación es cerrada o no tiene ese término.`,
		AR: `المصطلحات غير المدرجة توضع تحت «{$term}»، لكن التصنيف مغلق أو ليس فيه هذا المصطلح.`,
	}
	severalTerms = i18n.Template{
		EN: `“{$name}” is the name of several terms: {$terms :list}.`,
		FR: `« {$name} » est le nom de plusieurs termes : {$terms :list}.`,
		ES: `«{$name}» es el nombre de varios términos: {$terms :list}.`,
		AR: `«{$name}» اسم لعدة مصطلحات: {$terms :list}.`,
	}
	notInList = i18n.Template{
		EN: `“{$name}” is not in the closed list “{$scheme}”. It has: {$terms :list}.`,
		FR: `« {$name} » n’est pas dans la liste fermée « {$scheme} ». Elle comprend : {$terms :list}.`,
		ES: `«{$name}» no está en la lista cerrada «{$scheme}». Esta contiene: {$terms :list}.`,
		AR: `«{$name}» ليس في القائمة المغلقة «{$scheme}». وهي تضم: {$terms :list}.`,
	}
)
