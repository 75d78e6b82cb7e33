package org.relayplan.load;

import java.util.Set;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.Principal;
import org.relayplan.source.Place;

/**
 * Rows of permissions that concern one account alike, as far as they concern mail flow (Get-ADPermission).
 *
 * @param place where the first of them begins
 * @param user whom they concern
 * @param rights the rights they concern, growing while rows are read; none if they are of no interest here but show
 *     what was exported
 * @param deny whether they deny
 * @param inherited whether they come from a parent object
 */
record SeenAce(Place place, Principal user, Set<ExtendedRight> rights, boolean deny, boolean inherited) {}
